package shop.fahuo.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.Posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SettlementRunTest {

    private static final DistributorCode ANN = new DistributorCode("D1");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PayoutTarget WECHAT =
            new PayoutTarget(PayoutWay.WECHAT, "wechat/main", "1900000001", "oAnn", "安");
    private static final PayoutTarget ALIPAY =
            new PayoutTarget(PayoutWay.ALIPAY, "alipay/main", "2088000000000001", "ann@x.cn", "");
    private static final PayoutTarget BANK =
            new PayoutTarget(PayoutWay.BANK, "", "", "招商银行 6225", "安");

    @Test
    void paysWhatIsDueLessWhatIsOwedAndTheTax() {
        var plan = plan(Withholding.SHOP, payee(500_000, 100_000, WECHAT));
        assertThat(plan.offset()).isEqualTo(Fen.of(100_000));
        assertThat(plan.income()).isEqualTo(Fen.of(400_000));
        assertThat(plan.tax().now()).isEqualTo(Fen.of(64_000));
        assertThat(plan.net()).isEqualTo(Fen.of(336_000));
        assertThat(plan.target()).contains(WECHAT);
        assertThat(plan.isPaid()).isTrue();
    }

    @Test
    void withholdsNothingOfWhoGivesInvoicesOrWhereSomebodyElseDoes() {
        var one = payee(500_000, 0, WECHAT);
        var invoices =
                new Payee(
                        ANN,
                        one.payable(),
                        one.owed(),
                        true,
                        false,
                        false,
                        one.targets(),
                        one.before());
        assertThat(plan(Withholding.SHOP, invoices).net()).isEqualTo(Fen.of(500_000));
        assertThat(plan(Withholding.NOBODY, one).net()).isEqualTo(Fen.of(500_000));
        assertThat(plan(Withholding.PLATFORM, one).tax().now()).isEqualTo(Fen.ZERO);
    }

    @Test
    void saysWhatIsInTheWay() {
        assertThat(obstacle(payee(500, 500, WECHAT))).contains(PayoutObstacle.OWES);
        assertThat(obstacle(payee(500, 0))).contains(PayoutObstacle.NO_ACCOUNT);
        assertThat(obstacle(payee(9, 0, WECHAT))).contains(PayoutObstacle.TOO_LITTLE);
        assertThat(obstacle(payee(500, 0, ALIPAY))).contains(PayoutObstacle.NO_NAME);
        assertThat(obstacle(payee(9, 0, BANK))).isEmpty();
        var stopped =
                new Payee(ANN, Fen.of(500), Fen.ZERO, false, true, true, List.of(), Earnings.NONE);
        assertThat(obstacle(stopped)).contains(PayoutObstacle.STOPPED);
        var open =
                new Payee(ANN, Fen.of(500), Fen.ZERO, false, false, true, List.of(), Earnings.NONE);
        assertThat(obstacle(open)).contains(PayoutObstacle.OPEN_PAYOUT);
        var early =
                new SettlementRun(
                        Withholding.PLATFORM,
                        TaxTables.shipped(),
                        PayoutLimits.NONE,
                        LocalDate.of(2025, 1, 1));
        assertThat(early.plan(List.of(payee(500, 0, WECHAT))).getFirst().obstacle())
                .contains(PayoutObstacle.NO_TAX_TABLE);
    }

    @Test
    void takesTheNextWayWhenOneDoesNotTakeIt() {
        var limits = new PayoutLimits(Fen.of(100), Map.of(PayoutWay.WECHAT, Fen.of(100_000)));
        var run = new SettlementRun(Withholding.NOBODY, TaxTables.shipped(), limits, DAY);
        assertThat(one(run, payee(100_000, 0, WECHAT, BANK)).target()).contains(WECHAT);
        assertThat(one(run, payee(100_001, 0, WECHAT, BANK)).target()).contains(BANK);
        assertThat(one(run, payee(100_001, 0, WECHAT)).obstacle())
                .contains(PayoutObstacle.TOO_MUCH);
        assertThat(one(run, payee(99, 0, BANK)).obstacle()).contains(PayoutObstacle.TOO_LITTLE);
    }

    @Test
    void leavesOutToWhomNothingIsDue() {
        var run = new SettlementRun(Withholding.SHOP, TaxTables.shipped(), PayoutLimits.NONE, DAY);
        assertThat(run.plan(List.of(payee(0, 100, WECHAT)))).isEmpty();
    }

    @Test
    void tellsTheNameOnlyWhereItMayBeTold() {
        assertThat(PayoutLimits.name(WECHAT, Fen.of(29))).isEmpty();
        assertThat(PayoutLimits.name(WECHAT, Fen.of(30))).isEqualTo("安");
        var nameless = new PayoutTarget(PayoutWay.WECHAT, "wechat/main", "1900000001", "o", "");
        assertThat(PayoutLimits.NONE.against(nameless, Fen.of(199_999))).isEmpty();
        assertThat(PayoutLimits.NONE.against(nameless, Fen.of(200_000)))
                .contains(PayoutObstacle.NO_NAME);
    }

    @Test
    void undoesInTheBooksWhatDidNotGo() {
        var plan = plan(Withholding.SHOP, payee(500_000, 100_000, WECHAT));
        var leaving = SettlementBook.leaving("S1", plan);
        assertThat(leaving)
                .isEqualTo(
                        new Posting(
                                "payout:S1",
                                List.of(
                                        new Entry(CommissionBook.payable(ANN), Fen.of(500_000)),
                                        new Entry(CommissionBook.receivable(ANN), Fen.of(-100_000)),
                                        new Entry(CommissionBook.WITHHELD, Fen.of(-64_000)),
                                        new Entry(CommissionBook.leaving(ANN), Fen.of(-336_000)))));
        var back = SettlementBook.back("S1", plan);
        assertThat(back.entries())
                .isEqualTo(
                        leaving.entries().stream()
                                .map(
                                        entry ->
                                                new Entry(
                                                        entry.account(),
                                                        Fen.ZERO.minus(entry.amount())))
                                .toList());
    }

    @Test
    void numbersAPayoutByItsRunAndPayee() {
        var reference = PayoutReference.of("202611-1", ANN);
        assertThat(reference).matches("[0-9A-Za-z]{1,32}");
        assertThat(PayoutReference.of("202611-1", ANN)).isEqualTo(reference);
        assertThat(PayoutReference.of("202611-2", ANN)).isNotEqualTo(reference);
        assertThat(PayoutReference.of("202611-1", new DistributorCode("D2")))
                .isNotEqualTo(reference);
    }

    private static Payee payee(long payable, long owed, PayoutTarget... targets) {
        return new Payee(
                ANN,
                Fen.of(payable),
                Fen.of(owed),
                false,
                false,
                false,
                List.of(targets),
                Earnings.NONE);
    }

    private static PayoutPlan plan(Withholding who, Payee payee) {
        return one(new SettlementRun(who, TaxTables.shipped(), PayoutLimits.NONE, DAY), payee);
    }

    private static PayoutPlan one(SettlementRun run, Payee payee) {
        return run.plan(List.of(payee)).getFirst();
    }

    private static Optional<PayoutObstacle> obstacle(Payee payee) {
        return plan(Withholding.NOBODY, payee).obstacle();
    }
}
