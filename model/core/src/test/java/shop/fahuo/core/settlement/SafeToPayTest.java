package shop.fahuo.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.HoldClock.Stop;
import shop.fahuo.core.commission.Purse;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.settlement.SafeToPay.Due;
import shop.fahuo.core.settlement.SafeToPay.Out;
import shop.fahuo.core.settlement.SafeToPay.Part;
import shop.fahuo.core.settlement.SafeToPay.Until;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SafeToPayTest {

    private static final DistributorCode ANN = new DistributorCode("D1");
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Duration HOLD = Duration.ofDays(15);
    private static final Stop OPEN = new Stop(NOON.plusSeconds(60), Optional.empty());
    private static final Stop OVER = new Stop(NOON, Optional.of(NOON.plus(Duration.ofDays(2))));

    @Test
    void isHeldUntilTheDaysAreOverThatTheClockDidNotStand() {
        assertThat(part(Stage.HELD, 5, Optional.of(NOON)).until())
                .isEqualTo(new Until.Day(NOON.plus(HOLD)));
        assertThat(part(Stage.HELD, 5, Optional.of(NOON), OVER).until())
                .isEqualTo(new Until.Day(NOON.plus(HOLD).plus(Duration.ofDays(2))));
        assertThat(part(Stage.ACCRUED, 5, Optional.empty(), OVER).until())
                .isEqualTo(new Until.Receipt());
        assertThat(part(Stage.ACCRUED, 5, Optional.empty(), OVER, OPEN).until())
                .isEqualTo(new Until.Stopped(OPEN.from()));
    }

    @Test
    void addsUpEachPartOnce() {
        var has =
                has(
                        new Purse(Fen.of(1_000), Fen.ZERO),
                        part(Stage.HELD, 7, Optional.of(NOON)),
                        part(Stage.HELD, 8, Optional.of(NOON.minusSeconds(9))),
                        part(Stage.HELD, 20, Optional.of(NOON), OVER),
                        part(Stage.HELD, 30, Optional.of(NOON), OPEN),
                        part(Stage.ACCRUED, 40, Optional.empty()),
                        part(Stage.PAYABLE, 300, Optional.of(NOON), OPEN));
        assertThat(has.days())
                .isEqualTo(
                        Map.of(
                                LocalDate.of(2026, 12, 5), new Due(2, Fen.of(15)),
                                LocalDate.of(2026, 12, 7), new Due(1, Fen.of(20))));
        assertThat(has.standing()).isEqualTo(Fen.of(30));
        assertThat(has.travelling()).isEqualTo(Fen.of(40));
        assertThat(has.returning()).isEqualTo(Fen.of(300));
        assertThat(has.stops()).hasSize(2);
        assertThat(has.safe()).isEqualTo(Fen.of(700));
    }

    @ParameterizedTest
    @CsvSource({
        // payable, owed, may come back, safe, not covered by anything
        "1000, 0, 0, 1000, 0",
        "1000, 0, 1200, 0, 0",
        "1000, 200, 300, 500, 0",
        "0, 500, 0, 0, 400",
        "0, 100, 0, 0, 0",
    })
    void paysNobodyWhatMayBeTakenBack(
            long payable, long owed, long returning, long safe, long uncovered) {
        var purse = new Purse(Fen.of(payable), Fen.of(owed));
        var has =
                new SafeToPay(
                        ANN,
                        Fen.of(100),
                        purse,
                        Fen.ZERO,
                        List.of(part(Stage.PAYABLE, returning, Optional.of(NOON), OPEN)),
                        List.of(),
                        false);
        assertThat(has.safe()).isEqualTo(Fen.of(safe));
        assertThat(has.uncovered()).isEqualTo(Fen.of(uncovered));
    }

    @ParameterizedTest
    @CsvSource({
        "WECHAT, ASKED, UNCONFIRMED",
        "WECHAT, SENT, UNCONFIRMED",
        "WECHAT, REFUSED, UNPAID",
        "WECHAT, PAID, GONE",
        "ALIPAY, ASKED, GONE",
        "ALIPAY, CONFLICT, GONE",
        "BANK, LISTED, UNPAID",
        "BANK, PAID, GONE",
        "BANK, FAILED, IN_HAND",
    })
    void knowsFromWhereNothingComesBack(PayoutWay way, PayoutState state, Reach reach) {
        assertThat(new Out(way, state, Fen.of(1)).reach()).isEqualTo(reach);
    }

    @Test
    void saysWhereAllOfItIs() {
        var has =
                new SafeToPay(
                        ANN,
                        Fen.of(10),
                        new Purse(Fen.of(20), Fen.ZERO),
                        Fen.of(70),
                        List.of(),
                        List.of(
                                new Out(PayoutWay.WECHAT, PayoutState.SENT, Fen.of(70)),
                                new Out(PayoutWay.BANK, PayoutState.PAID, Fen.of(400)),
                                new Out(PayoutWay.ALIPAY, PayoutState.PAID, Fen.of(50))),
                        false);
        assertThat(has.within(Reach.IN_HAND)).isEqualTo(Fen.of(30));
        assertThat(has.within(Reach.UNCONFIRMED)).isEqualTo(Fen.of(70));
        assertThat(has.within(Reach.GONE)).isEqualTo(Fen.of(450));
        assertThat(has.obstacle()).contains(PayoutObstacle.OPEN_PAYOUT);
    }

    @Test
    void saysWhyARunWouldNotPay() {
        assertThat(has(new Purse(Fen.of(5), Fen.ZERO)).obstacle()).isEmpty();
        assertThat(has(Purse.EMPTY).obstacle()).isEmpty();
        assertThat(has(new Purse(Fen.ZERO, Fen.of(5))).obstacle()).contains(PayoutObstacle.OWES);
        var stopped =
                new SafeToPay(ANN, Fen.ZERO, Purse.EMPTY, Fen.ZERO, List.of(), List.of(), true);
        assertThat(stopped.obstacle()).contains(PayoutObstacle.STOPPED);
    }

    private static SafeToPay has(Purse purse, Part... parts) {
        return new SafeToPay(ANN, Fen.ZERO, purse, Fen.ZERO, List.of(parts), List.of(), false);
    }

    private static Part part(Stage stage, long fen, Optional<Instant> received, Stop... stops) {
        return Part.of(
                new OrderId(1),
                new OrderNumber("A1"),
                stage,
                Fen.of(fen),
                received,
                HOLD,
                List.of(stops));
    }
}
