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

class DouyinOrdersTest {

    @TempDir Path folder;

    @Test
    void theDiscountIsWhatIsNotPayable() throws IOException {
        Order order =
                Rows.douyin()
                        .row("订单应付金额", "160.00", "运费", "8.00")
                        .row("子订单编号", "2", "商品数量", "2", "订单应付金额", "160.00", "运费", "8.00")
                        .read(folder)
                        .order();

        assertThat(order.amount())
                .isEqualTo(
                        new Order.Amount(
                                Fen.of(17_700), Fen.of(2_500), Fen.of(800), Fen.of(16_000)));
        assertThat(order.lines())
                .extracting(line -> line.subNumber())
                .containsExactly("69179267000000000010", "2");
        assertThat(order.recipient().address())
                .isEqualTo(new Address("广东省", "深圳市", "南山区", "科技园1号"));
        assertThat(order.paid()).hasValue(order.placed());
    }

    @ParameterizedTest
    @CsvSource({
        "订单应付金额, 59.01, DOES_NOT_ADD_UP 59.00",
        "商家编码, P001;P002, SEVERAL_GOODS_IN_ONE_CELL",
        "商家编码, NO;NE, SEVERAL_GOODS_IN_ONE_CELL",
        "商家编码, P001；P002, SEVERAL_GOODS_IN_ONE_CELL",
        "选购商品, 面膜;精华, SEVERAL_GOODS_IN_ONE_CELL",
        "子订单编号, 6.9E+19, DAMAGED_ID"
    })
    void namesTheFault(String column, String cell, String reason) throws IOException {
        assertThat(Rows.douyin().row(column, cell).read(folder).rejects())
                .containsExactly("2 " + column + " " + reason);
    }

    @Test
    void rowsThatDisagreeOnTheAmountCannotBeBelieved() throws IOException {
        assertThat(
                        Rows.douyin()
                                .row("订单应付金额", "118.00")
                                .row("子订单编号", "2", "订单应付金额", "59.00")
                                .read(folder)
                                .rejects())
                .containsExactly("2  ORDER_REJECTED", "3 订单应付金额 AMBIGUOUS 118.00");
    }

    @Test
    void aSubOrderTwiceWithDifferentContentIsAmbiguous() throws IOException {
        assertThat(
                        Rows.douyin()
                                .row("订单应付金额", "118.00")
                                .row("订单应付金额", "118.00", "商家编码", "P002")
                                .read(folder)
                                .rejects())
                .containsExactly("2 子订单编号 AMBIGUOUS 3", "3 子订单编号 AMBIGUOUS 2");
    }

    @Test
    void subOrdersThatStandDifferentlyAreForAPerson() throws IOException {
        assertThat(
                        Rows.douyin()
                                .row("订单应付金额", "118.00")
                                .row("子订单编号", "2", "订单应付金额", "118.00", "售后状态", "退款成功")
                                .read(folder)
                                .rejects())
                .containsExactly("2  ORDER_REJECTED", "3 订单状态 AMBIGUOUS PAID");
    }

    @ParameterizedTest
    @CsvSource({"待发货, 售后处理中, REFUND_ASKED", "已发货, -, SHIPPED", "已发货, 退款中, SHIPPED"})
    void skipsWhatIsNotFahuosToShip(String status, String afterSale, Standing standing)
            throws IOException {
        assertThat(Rows.douyin().row("订单状态", status, "售后状态", afterSale).read(folder).skipped())
                .extracting(OrderResult.Skipped::standing)
                .containsExactly(standing);
    }

    @Test
    void whatWasRefundedIsClosed() throws IOException {
        assertThat(Rows.douyin().row("订单状态", "已发货", "售后状态", "退款成功").read(folder).order().closed())
                .isTrue();
    }

    @Test
    void takesEncryptedRecipientsAsShown() throws IOException {
        Order order =
                Rows.douyin()
                        .row("收件人", "##abc", "收件人手机号", "$$defgh", "详细地址", "##xyz")
                        .read(folder)
                        .order();

        assertThat(order.recipient().isShippable()).isFalse();
        assertThat(order.recipient().phoneText()).isEqualTo("$$defgh");
    }
}
