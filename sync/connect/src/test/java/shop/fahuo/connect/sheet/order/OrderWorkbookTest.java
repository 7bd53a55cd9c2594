package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Order;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/// Orders that a person keeps in Excel: numbers are numbers there, and times are days since 1900.
class OrderWorkbookTest {

    private static final List<String> HEADER =
            List.of(
                    "渠道订单号", "下单时间", "付款时间", "订单状态", "收货人", "手机", "省", "市", "区", "详细地址", "商品编码",
                    "数量", "单价（元）", "优惠（元）", "运费（元）", "实付金额（元）");

    @TempDir Path folder;

    @Test
    void readsNumbersAndTimesAsTheyAreShown() throws IOException {
        Order order = read("LD1").order();

        assertThat(order.placed()).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(order.paid())
                .hasValueSatisfying(paid -> assertThat(paid).isEqualTo("2026-11-20T02:00:09Z"));
        assertThat(order.recipient().phoneText()).isEqualTo("13812345678");
        assertThat(order.amount())
                .isEqualTo(
                        new Order.Amount(Fen.of(14_970), Fen.of(499), Fen.of(800), Fen.of(15_271)));
    }

    @Test
    void aLongNumberInANumberCellIsDamaged() throws IOException {
        assertThat(read(6917926768823643751L).rejects()).containsExactly("2 渠道订单号 DAMAGED_ID");
    }

    private Outcome read(Object number) throws IOException {
        Path file = folder.resolve("orders.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("订单");
            write(sheet, 0, HEADER);
            write(
                    sheet,
                    1,
                    List.of(
                            number,
                            LocalDateTime.of(2026, 11, 20, 10, 0),
                            LocalDateTime.of(2026, 11, 20, 10, 0, 9),
                            "已付款",
                            "张三",
                            13812345678L,
                            "广东省",
                            "深圳市",
                            "南山区",
                            "科技园1号",
                            "P001",
                            3,
                            49.90,
                            4.99,
                            8,
                            152.71));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
        }
        return Outcome.of(Fixture.opened(file), folder);
    }

    private static void write(Worksheet sheet, int row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case String text -> sheet.value(row, i, text);
                case LocalDateTime time -> sheet.value(row, i, time);
                case Number value -> sheet.value(row, i, value);
                case Object other -> throw new AssertionError(other);
            }
        }
    }
}
