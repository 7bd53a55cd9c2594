package shop.fahuo.simulator.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class AlipayBillTest extends AlipayCase {

    @BeforeEach
    void aDay() {
        clock.set(Instant.parse("2026-11-21T15:59:59Z"));
        alipay.ledger().pay("EVE", fen(100));
        clock.set(Instant.parse("2026-11-21T16:00:00Z"));
        alipay.ledger().pay("F001", fen(3000));
        alipay.ledger().describe("F001", "会员,月卡");
        clock.set(Instant.parse("2026-11-22T15:59:59Z"));
        alipay.ledger().refund("F001", "R1", fen(1200));
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
    }

    @Test
    void listsWhatWasPaidAndGivenBackOnTheDay() throws IOException {
        var seller = KEYS.credentials().sellerId();

        var files = app.bill("trade", "2026-11-22");

        assertThat(files)
                .containsOnlyKeys(seller + "_20261122_业务明细(汇总).csv", seller + "_20261122_业务明细.csv");
        var lines = List.copyOf(files.values()).get(1);
        assertThat(lines.getFirst()).isEqualTo("#支付宝业务明细查询");
        assertThat(lines.get(1)).isEqualTo("#账号：[" + seller + "]");
        assertThat(lines.get(4)).startsWith("支付宝交易号,商户订单号,业务类型,").endsWith(",分润（元）,备注");
        assertThat(lines.get(5))
                .contains("F001\t,交易\t,会员,月卡\t,", "\t,30.00\t,30.00\t,", "\t,-0.18\t,");
        assertThat(lines.get(6)).contains("F001\t,退款\t,", "\t,-12.00\t,", "\t,R1\t,0.00\t,");
        assertThat(lines.get(8)).isEqualTo("#交易合计：1笔，商家实收共30.00元，商家优惠共0.00元");
        assertThat(lines.get(9)).isEqualTo("#退款合计：1笔，商家实收共-12.00元，商家优惠共0.00元");
    }

    @Test
    void hasFundsThatAddUp() throws IOException {
        var lines = List.copyOf(app.bill("signcustomer", "2026-11-22").values()).get(1);

        assertThat(lines.get(5)).contains("\t,30.00\t,0.00\t,100030.99\t,");
        assertThat(lines.get(6)).contains("\t,0.00\t,-0.18\t,100030.81\t,");
        assertThat(lines.get(7)).contains("F001\t", "\t,0.00\t,-12.00\t,100018.81\t,");
        assertThat(lines.get(9)).isEqualTo("#支出合计：2笔，共-12.18元");
        assertThat(lines.get(10)).isEqualTo("#收入合计：1笔，共30.00元");
    }

    @Test
    void isMadeTheNextMorning() {
        clock.set(Instant.parse("2026-11-23T00:59:59Z"));

        assertThat(app.askBill("trade", "2026-11-22").brief()).isEqualTo("40004 BILL_NOT_EXIST");
        assertThat(app.askBill("trade", "22.11.2026").brief())
                .isEqualTo("40004 INVAILID_ARGUMENTS");
    }

    @Test
    void isEmptyAndSaysSo() {
        assertThat(app.askBill("trade", "2026-11-20").field("bill_file_code"))
                .isEqualTo("EMPTY_DATA_WITH_BILL_FILE");
    }

    @Test
    void isThereForAMonthToo() throws IOException {
        clock.set(Instant.parse("2026-12-01T01:00:00Z"));

        var lines = List.copyOf(app.bill("trade", "2026-11").values()).get(1);

        assertThat(lines.get(9)).startsWith("#交易合计：2笔，商家实收共31.00元");
    }

    @Test
    void waitsHalfAMinute() {
        var address = app.askBill("trade", "2026-11-22").field("bill_download_url");
        clock.advance(Duration.ofSeconds(31));

        assertThat(app.get(address).statusCode()).isEqualTo(404);
    }
}
