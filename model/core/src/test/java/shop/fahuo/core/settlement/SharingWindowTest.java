package shop.fahuo.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.SharingWindow.Limit;

import java.time.Duration;
import java.time.Instant;

class SharingWindowTest {

    private static final Instant PAID = Instant.parse("2026-11-01T02:00:00Z");

    @Test
    void isOpenFromAMinuteAfterPaymentUntilADayBeforeTheFundsAreFree() {
        var window = window(0, 0);
        var share = Fen.of(3_000);
        assertThat(window.against(share, 1, PAID.plusSeconds(59))).containsExactly(Limit.TOO_EARLY);
        assertThat(window.against(share, 1, PAID.plusSeconds(60))).isEmpty();
        assertThat(window.against(share, 1, PAID.plus(Duration.ofDays(29)).minusSeconds(1)))
                .isEmpty();
        assertThat(window.against(share, 1, PAID.plus(Duration.ofDays(29))))
                .containsExactly(Limit.TOO_LATE);
    }

    @Test
    void allowsThreeTenthsOfTheOrderInAll() {
        var now = PAID.plusSeconds(600);
        assertThat(window(1_000, 0).against(Fen.of(2_000), 1, now)).isEmpty();
        assertThat(window(1_000, 0).against(Fen.of(2_001), 1, now)).containsExactly(Limit.TOO_MUCH);
    }

    @Test
    void allowsFiftyRequestsOfFiftyReceivers() {
        var now = PAID.plusSeconds(600);
        assertThat(window(0, 49).against(Fen.of(1), 50, now)).isEmpty();
        assertThat(window(0, 50).against(Fen.of(1), 51, now))
                .containsExactlyInAnyOrder(Limit.TOO_MANY_REQUESTS, Limit.TOO_MANY_RECEIVERS);
    }

    @Test
    void doesNotFitWhatIsHeldLongerThanTheFundsAreFrozen() {
        var days = Duration.ofDays(1);
        assertThat(
                        SharingWindow.fits(
                                days.multipliedBy(5),
                                days.multipliedBy(15),
                                SharingWindow.MERCHANT))
                .isTrue();
        assertThat(
                        SharingWindow.fits(
                                days.multipliedBy(15),
                                days.multipliedBy(15),
                                SharingWindow.MERCHANT))
                .isFalse();
    }

    private static SharingWindow window(long shared, int requests) {
        return new SharingWindow(
                PAID, SharingTerms.MERCHANT, Fen.of(10_000), Fen.of(shared), requests);
    }
}
