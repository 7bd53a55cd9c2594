package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FahuoOrdersTest {

    @TempDir Path folder;

    @Test
    void addsUpTheRowsOfAnOrder() throws IOException {
        Order order =
                Rows.fahuo()
                        .row("优惠(元)", "4.00", "运费(元)", "8.00", "实付金额(元)", "160.98", "买家留言", "送人")
                        .row(
                                "商品编码", "V001", "数量", "2", "单价(元)", "48.99", "实付金额(元)", "160.98",
                                "买家留言", "快")
                        .read(folder)
                        .order();

        assertThat(order.amount())
                .isEqualTo(
                        new Order.Amount(Fen.of(15_698), Fen.of(400), Fen.of(800), Fen.of(16_098)));
        assertThat(order.lines())
                .extracting(line -> line.sku().value())
                .containsExactly("P001", "V001");
        assertThat(order.note()).isEqualTo("送人\n快");
    }

    @Test
    void blamesTheRowsWhoseTotalIsNotTheSum() throws IOException {
        assertThat(
                        Rows.fahuo()
                                .row("实付金额(元)", "74.00")
                                .row("商品编码", "V001", "单价(元)", "15.00", "实付金额(元)", "15.00")
                                .read(folder)
                                .rejects())
                .containsExactly("2  ORDER_REJECTED", "3 实付金额(元) DOES_NOT_ADD_UP 74.00");
    }

    @Test
    void oneBadRowRejectsAllRowsOfItsOrder() throws IOException {
        Outcome outcome =
                Rows.fahuo()
                        .row("实付金额(元)", "74.00")
                        .row("商品编码", "V001", "数量", "x", "单价(元)", "五", "实付金额(元)", "74.00")
                        .row("渠道订单号", "A2")
                        .read(folder);

        assertThat(outcome.rejects())
                .containsExactly("2  ORDER_REJECTED", "3 数量 NOT_A_NUMBER", "3 单价(元) NOT_A_NUMBER");
        assertThat(outcome.taken()).hasSize(1);
    }

    @Test
    void rowsThatDisagreeOnTheOrderCannotBeBelieved() throws IOException {
        assertThat(
                        Rows.fahuo()
                                .row("实付金额(元)", "74.00")
                                .row(
                                        "商品编码",
                                        "V001",
                                        "单价(元)",
                                        "15.00",
                                        "实付金额(元)",
                                        "74.00",
                                        "手机",
                                        "13900000000")
                                .read(folder)
                                .rejects())
                .containsExactly("2  ORDER_REJECTED", "3 手机 AMBIGUOUS 13812345678");
    }

    @Test
    void rowsWithoutAUsableNumberAreRejectedOneByOne() throws IOException {
        Outcome outcome =
                Rows.fahuo()
                        .row("渠道订单号", "")
                        .row("渠道订单号", "6.91793E+18", "商品编码", "V001")
                        .row("渠道订单号", "6.91793E+18")
                        .read(folder);

        assertThat(outcome.refused()).hasSize(3);
        assertThat(outcome.rejects())
                .containsExactly("2 渠道订单号 MISSING", "3 渠道订单号 DAMAGED_ID", "4 渠道订单号 DAMAGED_ID");
    }

    @Test
    void aCommaWithoutQuotesShiftsNothingIntoPlace() throws IOException {
        Path file = Rows.fahuo().row().sheet(folder).file();
        Files.writeString(file, Files.readString(file).replace("1.2.3.4", "尽快,1.2.3.4"));

        assertThat(Outcome.of(Fixture.opened(file), folder).rejects())
                .containsExactly("2  TOO_MANY_CELLS");
    }

    @ParameterizedTest
    @CsvSource({
        "支付单号, 4.2E+27, DAMAGED_ID",
        "订单状态, 飞走了, UNKNOWN_STATUS",
        "订单状态, '', MISSING",
        "付款时间, '', MISSING",
        "单价(元), -1.00, NEGATIVE",
        "单价(元), 99999999999, OUT_OF_RANGE",
        "单价(元), '', MISSING",
        "商品编码, '', MISSING",
        "手机, 无, NOT_A_PHONE",
    })
    void namesTheFault(String column, String cell, String reason) throws IOException {
        assertThat(Rows.fahuo().row(column, cell).read(folder).rejects())
                .containsExactly("2 " + column + " " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "待付款, false, false",
        "已付款, true, false",
        "待发货, true, false",
        "已退款, true, true",
        "已取消, true, true"
    })
    void takesOrdersAsTheyStand(String status, boolean paid, boolean closed) throws IOException {
        Order order = Rows.fahuo().row("订单状态", status).read(folder).order();

        assertThat(order.paid().isPresent()).isEqualTo(paid);
        assertThat(order.closed()).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({"已发货, SHIPPED", "已完成, SHIPPED", "退款中, REFUND_ASKED"})
    void skipsWhatIsNotFahuosToShip(String status, Standing standing) throws IOException {
        Outcome outcome = Rows.fahuo().row("订单状态", status, "商品编码", "GONE").read(folder);

        assertThat(outcome.skipped())
                .singleElement()
                .satisfies(
                        skipped -> {
                            assertThat(skipped.standing()).isEqualTo(standing);
                            assertThat(skipped.key().number().value()).isEqualTo("A1");
                        });
    }

    @Test
    void aMinuteWithoutSecondsIsNotBeforeItsSeconds() throws IOException {
        Order order =
                Rows.fahuo()
                        .row("下单时间", "2026-11-20 10:00:09", "付款时间", "2026/11/20 10:00")
                        .read(folder)
                        .order();

        assertThat(order.paid()).hasValue(order.placed());
    }

    @Test
    void withoutABuyerIdNameAndPhoneAreTheBuyer() throws IOException {
        Outcome outcome =
                Rows.fahuo()
                        .row("买家ID", "")
                        .row("买家ID", "", "渠道订单号", "A2")
                        .row("买家ID", "", "渠道订单号", "A3", "手机", "13900000000")
                        .row("买家ID", "", "渠道订单号", "A4", "手机", "", "商品编码", "V001")
                        .row("买家ID", "", "渠道订单号", "A5", "手机", "", "商品编码", "V001")
                        .read(folder);

        assertThat(outcome.taken().stream().map(order -> order.buyer().id()).distinct()).hasSize(4);
        assertThat(outcome.taken().getFirst().buyer()).isEqualTo(outcome.taken().get(1).buyer());
        assertThat(outcome.taken().getFirst().buyer().nick()).isEqualTo("张**");
    }
}
