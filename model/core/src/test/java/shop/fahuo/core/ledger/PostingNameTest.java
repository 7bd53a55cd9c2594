package shop.fahuo.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.settlement.SettlementBook;

import java.time.LocalDate;

class PostingNameTest {

    @ParameterizedTest
    @CsvSource({
        "commission:17:ACCRUED:1, ACCRUED",
        "commission:17:RETURNED:2044, RETURNED",
        "commission:17:VOIDED:1, VOIDED",
        "commission:17:RELEASED:1, RELEASED",
        "commission:17, OTHER",
        "refunded:R1, REFUNDED",
        "explained:9:1, EXPLAINED",
        "granted:D1:old, GRANTED",
        "taken:4, OTHER",
        "taken, OTHER",
    })
    void saysOfWhatKindAFactIs(String key, PostingKind kind) {
        assertThat(PostingName.of(key).kind()).isEqualTo(kind);
    }

    @Test
    void knowsTheKeysThatOthersPostUnder() {
        assertThat(kind(PaymentBook.paidKey(Provider.WECHAT, "42"))).isEqualTo(PostingKind.PAID);
        assertThat(kind(PaymentBook.feesKey(Provider.ALIPAY, "2088", LocalDate.EPOCH, 2)))
                .isEqualTo(PostingKind.FEES);
        assertThat(kind(SettlementBook.leavingKey("P1"))).isEqualTo(PostingKind.LEAVING);
        assertThat(kind(SettlementBook.paidKey("P1"))).isEqualTo(PostingKind.PAID_OUT);
        assertThat(kind(SettlementBook.backKey("P1"))).isEqualTo(PostingKind.CAME_BACK);
    }

    @Test
    void leadsToThePayout() {
        assertThat(PostingName.of(SettlementBook.paidKey("P1")).payout()).contains("P1");
        assertThat(PostingName.of("offset:" + SettlementBook.backKey("P1")).payout())
                .contains("P1");
        assertThat(PostingName.of("offset:granted:D1:old").payout()).isEmpty();
        assertThat(PostingName.of("paid:WECHAT:42").payout()).isEmpty();
    }

    @Test
    void isOneStepHoweverManyPostingsItTook() {
        assertThat(PostingName.of("commission:17:ACCRUED:1#2").step()).isEqualTo("17:ACCRUED:1");
        assertThat(PostingName.of("commission:17:ACCRUED:1#2").kind())
                .isEqualTo(PostingKind.ACCRUED);
    }

    private static PostingKind kind(String key) {
        return PostingName.of(key).kind();
    }
}
