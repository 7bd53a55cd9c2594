package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Order;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

class PddOrdersTest {

    @TempDir Path folder;

    @Test
    void keepsMaskedRecipientsAsMasked() throws IOException {
        Order order = Rows.pdd().row().read(folder).order();

        assertThat(order.recipient().name()).isEqualTo("张**");
        assertThat(order.recipient().phoneText()).isEqualTo("138****5678");
        assertThat(order.recipient().isShippable()).isFalse();
    }

    @Test
    void splitsThePriceOfAllUnitsWithoutLosingAFen() throws IOException {
        Order order = Rows.pdd().row().read(folder).order();

        assertThat(order.lines().getFirst().unitPrice()).isEqualTo(Fen.of(3_334));
        assertThat(order.amount())
                .isEqualTo(new Order.Amount(Fen.of(10_002), Fen.of(502), Fen.ZERO, Fen.of(9_500)));
    }

    @Test
    void aFileThatShowsNotAllDiscountsMayBePaidWithAnother() throws IOException {
        Order order = Rows.pdd().row("用户实付金额(元)", "90.00").read(folder).order();

        assertThat(order.amount().discount()).isEqualTo(Fen.of(1_002));
    }

    @ParameterizedTest
    @CsvSource({"90.00, 0.00", "95.01, 0.00", "95.00, 1.00"})
    void aFileThatShowsAllDiscountsMustAddUp(String paid, String platform) throws IOException {
        assertThat(
                        Rows.pdd()
                                .row(
                                        "用户实付金额(元)",
                                        paid,
                                        "平台优惠折扣(元)",
                                        platform,
                                        "多多支付立减金额(元)",
                                        "0.00")
                                .read(folder)
                                .rejects())
                .singleElement()
                .asString()
                .startsWith("2 用户实付金额(元) DOES_NOT_ADD_UP 9");
    }

    @Test
    void aPaymentAboveTheSumIsAFault() throws IOException {
        assertThat(Rows.pdd().row("用户实付金额(元)", "95.01").read(folder).rejects())
                .containsExactly("2 用户实付金额(元) DOES_NOT_ADD_UP 95.00");
    }

    @Test
    void readsTheNewerNameOfTheSkuColumn() throws IOException {
        Rows rows = Rows.pdd().without("商家编码-SKU维度").row("商家编码-规格维度", "NOPE");

        assertThat(rows.read(folder).rejects()).containsExactly("2 商家编码-规格维度 UNKNOWN_SKU");
    }

    @Test
    void fallsBackToTheDayInTheNumber() throws IOException {
        Order order = Rows.pdd().row("支付时间", "").read(folder).order();

        assertThat(order.placed()).isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
        assertThat(order.paid()).hasValue(order.placed());
    }

    @Test
    void aGroupIsCompleteAfterItsBuyersPaid() throws IOException {
        Order order = Rows.pdd().row("拼单成功时间", "2026-11-20 12:00:00").read(folder).order();

        assertThat(order.placed()).isEqualTo(Instant.parse("2026-11-20T02:00:09Z"));
    }

    @ParameterizedTest
    @CsvSource({"承诺发货时间", "最晚发货时间"})
    void readsByWhenItIsToLeave(String column) throws IOException {
        Order order = Rows.pdd().row(column, "2026-11-22 10:00:09").read(folder).order();

        assertThat(order.shipBy()).hasValue(Instant.parse("2026-11-22T02:00:09Z"));
        assertThat(Rows.pdd().row(column, "").read(folder).order().shipBy()).isEmpty();
        assertThat(Rows.pdd().row(column, "soon").read(folder).rejects())
                .containsExactly("2 " + column + " NOT_A_TIME");
    }

    @Test
    void anOrderWithoutAnyTimeIsAFault() throws IOException {
        assertThat(Rows.pdd().row("支付时间", "", "订单号", "261320-1").read(folder).rejects())
                .containsExactly("2 订单创建时间 MISSING");
    }

    @ParameterizedTest
    @CsvSource({"'已发货，待收货', 无售后或售后取消, SHIPPED", "待发货, 售后处理中, REFUND_ASKED"})
    void skipsWhatIsNotFahuosToShip(String status, String afterSale, Standing standing)
            throws IOException {
        assertThat(Rows.pdd().row("订单状态", status, "售后状态", afterSale).read(folder).skipped())
                .extracting(OrderResult.Skipped::standing)
                .containsExactly(standing);
    }
}
