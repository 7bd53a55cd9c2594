package shop.fahuo.console.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutTarget;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Tax;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Somebody with whom two orders are shared, and to whom there is no way for the rest.
class RunPageTest {

    private static final RunLine FIRST = line(300, Optional.of(share("42001")), Optional.empty());
    private static final RunLine SECOND = line(500, Optional.of(share("42002")), Optional.empty());
    private static final RunLine REST =
            line(200, Optional.empty(), Optional.of(PayoutObstacle.UNSHARED));

    @Test
    void countsPeopleAndNotParts() {
        var page =
                new RunPage(
                        YearMonth.of(2026, 12),
                        Optional.empty(),
                        List.of(FIRST, SECOND, REST),
                        Optional.empty());
        assertThat(page.paid()).isEqualTo(1);
        assertThat(page.leftOut()).isEqualTo(1);
        assertThat(page.sum(PayoutPlan::net)).isEqualTo(Fen.of(800));
    }

    @Test
    void tellsPartsOfOnePayeeApart() {
        assertThat(FIRST.isSame(line(300, Optional.of(share("42001")), Optional.empty()))).isTrue();
        assertThat(FIRST.isSame(SECOND)).isFalse();
        assertThat(FIRST.isSame(REST)).isFalse();
    }

    private static PayoutTarget share(String payment) {
        return new PayoutTarget(
                PayoutWay.WECHAT_SHARING, "wechat/main", "1900000001", "oAnn", "罗娟", payment);
    }

    private static RunLine line(
            long fen, Optional<PayoutTarget> target, Optional<PayoutObstacle> obstacle) {
        var plan =
                new PayoutPlan(
                        new DistributorCode("D1"),
                        Fen.of(fen),
                        Fen.ZERO,
                        Tax.NONE,
                        target,
                        obstacle);
        return new RunLine(plan, "罗*", Optional.empty());
    }
}
