package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Order;

import java.io.IOException;
import java.nio.file.Path;

class TaobaoOrdersTest {

    @TempDir Path folder;

    @Test
    void readsAnOrder() throws IOException {
        Order order = Rows.taobao().row().read(folder).order();

        assertThat(order.key().number().value()).isEqualTo("1930600000000000");
        assertThat(order.buyer().id()).isEqualTo("tb1");
        assertThat(order.recipient().phoneText()).isEqualTo("13812345678");
        assertThat(order.recipient().address())
                .isEqualTo(new Address("广东省", "深圳市", "南山区", "科技园1号"));
        assertThat(order.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.unitPrice()).isEqualTo(Fen.of(5_000)));
        assertThat(order.amount())
                .isEqualTo(new Order.Amount(Fen.of(10_000), Fen.ZERO, Fen.of(800), Fen.of(10_800)));
    }

    @Test
    void aPriceThatDoesNotDivideLeavesADiscountOfSomeFen() throws IOException {
        Order order = Rows.taobao().row("宝贝总数量", "3").read(folder).order();

        assertThat(order.lines().getFirst().unitPrice()).isEqualTo(Fen.of(3_334));
        assertThat(order.amount())
                .isEqualTo(
                        new Order.Amount(Fen.of(10_002), Fen.of(2), Fen.of(800), Fen.of(10_800)));
    }

    @Test
    void whatRedPacketsPaidIsADiscount() throws IOException {
        Order order = Rows.taobao().row("买家实际支付金额", "100.00").read(folder).order();

        assertThat(order.amount())
                .isEqualTo(
                        new Order.Amount(Fen.of(10_000), Fen.of(800), Fen.of(800), Fen.of(10_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "总金额, 107.00, DOES_NOT_ADD_UP 108.00",
        "买家实际支付金额, 109.00, DOES_NOT_ADD_UP 108.00",
        "买家实际支付金额, 0.00, DOES_NOT_ADD_UP 108.00",
        "宝贝种类, 2, SEVERAL_GOODS_IN_ONE_CELL",
        "订单状态, 飞走了, UNKNOWN_STATUS"
    })
    void namesTheFault(String column, String cell, String reason) throws IOException {
        assertThat(Rows.taobao().row(column, cell).read(folder).rejects())
                .containsExactly("2 " + column + " " + reason);
    }

    @Test
    void anUnpaidOrderCostsWhatItWillCost() throws IOException {
        Order order =
                Rows.taobao()
                        .row("订单状态", "等待买家付款", "买家实际支付金额", "0", "订单付款时间", "")
                        .read(folder)
                        .order();

        assertThat(order.paid()).isEmpty();
        assertThat(order.amount().total()).isEqualTo(Fen.of(10_800));
    }

    @ParameterizedTest
    @CsvSource({
        "'卖家已发货,等待买家确认', '', SHIPPED",
        "交易成功, '', SHIPPED",
        "'买家已付款,等待卖家发货', 3.00, REFUND_ASKED"
    })
    void skipsWhatIsNotFahuosToShip(String status, String refunded, Standing standing)
            throws IOException {
        assertThat(Rows.taobao().row("订单状态", status, "退款金额", refunded).read(folder).skipped())
                .extracting(OrderResult.Skipped::standing)
                .containsExactly(standing);
    }

    @Test
    void wordsInTheRefundColumnAskForNothing() throws IOException {
        assertThat(
                        Rows.taobao()
                                .row("退款金额", "无退款申请")
                                .row("订单编号", "2", "退款金额", "0.00")
                                .read(folder)
                                .taken())
                .hasSize(2);
    }

    @Test
    void ringsTheLandlineWhereThereIsNoMobile() throws IOException {
        Order order = Rows.taobao().row("联系手机", "", "联系电话", "0755-26012345").read(folder).order();

        assertThat(order.recipient().phoneText()).isEqualTo("0755-26012345");
    }
}
