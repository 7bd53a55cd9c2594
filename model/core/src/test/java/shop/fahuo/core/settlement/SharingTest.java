package shop.fahuo.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

class SharingTest {

    private static final DistributorCode ANN = new DistributorCode("D1");
    private static final DistributorCode BEN = new DistributorCode("D2");
    private static final Instant PAID = Instant.parse("2026-11-08T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PayoutTarget TRANSFER =
            new PayoutTarget(PayoutWay.WECHAT, "wechat/main", "1900000001", "oAnn", "安");

    @Test
    void sharesWhatItCanAndPaysOnlyTheRestOtherwise() {
        var plans =
                plan(Withholding.NOBODY, ann(1_000, TRANSFER), order("1", 300), order("2", 500));
        assertThat(plans).extracting(PayoutPlan::payment).containsExactly("42001", "42002", "");
        assertThat(plans).extracting(plan -> plan.net().value()).containsExactly(300L, 500L, 200L);
        assertThat(plans).allMatch(PayoutPlan::isPaid);
        assertThat(plans.getLast().target()).contains(TRANSFER);
    }

    @Test
    void sharesNoMoreThanIsDue() {
        var plans = plan(Withholding.NOBODY, ann(400), order("1", 300), order("2", 500));
        assertThat(plans).extracting(plan -> plan.net().value()).containsExactly(300L, 100L);
    }

    @Test
    void saysSoWhereNothingButASharedOrderCouldPay() {
        var late = order("1", 300, PAID.minus(Duration.ofDays(30)), 10_000);
        assertThat(plan(Withholding.NOBODY, ann(300), late))
                .extracting(PayoutPlan::obstacle)
                .containsExactly(Optional.of(PayoutObstacle.UNSHARED));
        assertThat(plan(Withholding.NOBODY, ann(300, TRANSFER), late).getFirst().target())
                .contains(TRANSFER);
        var some = plan(Withholding.NOBODY, ann(1_000), order("1", 300));
        assertThat(some)
                .extracting(PayoutPlan::obstacle)
                .containsExactly(Optional.empty(), Optional.of(PayoutObstacle.UNSHARED));
        assertThat(some).extracting(PayoutPlan::payable).containsExactly(Fen.of(300), Fen.of(700));
    }

    @Test
    void sharesNothingInTheFirstMinute() {
        var early = order("1", 300, NOW.minusSeconds(59), 10_000);
        assertThat(plan(Withholding.NOBODY, ann(300), early).getFirst().obstacle())
                .contains(PayoutObstacle.UNSHARED);
    }

    /// Three tenths of an order, whoever earned of it.
    @Test
    void givesEverybodyTogetherNoMoreOfAnOrderThanIsAllowed() {
        var order = order("1", 200, PAID, 1_000);
        var plans =
                run(Withholding.NOBODY)
                        .plan(
                                List.of(ann(200, TRANSFER), payee(BEN, 200, 0, TRANSFER)),
                                new Sharing(Map.of(ANN, List.of(order), BEN, List.of(order)), NOW));
        assertThat(plans)
                .extracting(plan -> plan.payee() + " " + plan.payment() + " " + plan.net().value())
                .containsExactly("D1 42001 200", "D2 42001 100", "D2  100");
    }

    @Test
    void sharesNothingWithWhoeverOwesOrIsStopped() {
        var owes = payee(ANN, 500, 100, TRANSFER);
        assertThat(plan(Withholding.NOBODY, owes, order("1", 300)))
                .extracting(PayoutPlan::payment)
                .containsExactly("");
        var stopped =
                new Payee(ANN, Fen.of(500), Fen.ZERO, false, true, false, List.of(), Earnings.NONE);
        assertThat(plan(Withholding.NOBODY, stopped, order("1", 300)))
                .extracting(PayoutPlan::obstacle)
                .containsExactly(Optional.of(PayoutObstacle.STOPPED));
    }

    @Test
    void leavesWhatIsLessThanIsPaidAtAll() {
        assertThat(plan(Withholding.NOBODY, ann(19, TRANSFER), order("1", 9), order("2", 10)))
                .extracting(PayoutPlan::payment, PayoutPlan::obstacle)
                .containsExactly(
                        tuple("42002", Optional.empty()),
                        tuple("", Optional.of(PayoutObstacle.TOO_LITTLE)));
        var limits = new PayoutLimits(Fen.of(500), Map.of());
        assertThat(
                        new SettlementRun(Withholding.NOBODY, TaxTables.shipped(), limits, DAY)
                                .plan(List.of(ann(499)), sharing(order("1", 499))))
                .extracting(PayoutPlan::isPaid)
                .containsExactly(false);
    }

    /// What cannot go is no income of this month.
    @Test
    void withholdsOnlyOfWhatGoes() {
        var plans = plan(Withholding.SHOP, ann(600_000), order("1", 500_000, PAID, 10_000_000));
        assertThat(plans)
                .extracting(plan -> plan.tax().now())
                .containsExactly(Fen.of(80_000), Fen.ZERO);
        assertThat(plans.getFirst().net()).isEqualTo(Fen.of(420_000));
    }

    @Test
    void numbersAShareByItsPaymentToo() {
        var shared = PayoutReference.of("202611-1", ANN, "42001");
        assertThat(shared).matches("[0-9A-Za-z]{1,32}");
        assertThat(PayoutReference.of("202611-1", ANN, "42002")).isNotEqualTo(shared);
        assertThat(PayoutReference.of("202611-1", ANN, ""))
                .isEqualTo(PayoutReference.of("202611-1", ANN));
    }

    /// Whoever is shared with pays as much tax as whoever is paid at once, to the fen.
    @Property
    void takesNothingFromAnybodyByPayingInParts(
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 1, max = 900_000) Long> earned,
            @ForAll @LongRange(min = 0, max = 900_000) long rest) {
        var orders =
                IntStream.range(0, earned.size())
                        .mapToObj(at -> order("" + at, earned.get(at), PAID, 10_000_000))
                        .toArray(Shareable[]::new);
        long all = rest + earned.stream().mapToLong(Long::longValue).sum();
        var bank = new PayoutTarget(PayoutWay.BANK, "", "", "招商银行 6225", "安");
        var whole = run(Withholding.SHOP).plan(List.of(ann(all, bank))).getFirst();
        var parts = plan(Withholding.SHOP, ann(all, bank), orders);
        assertThat(parts).allMatch(PayoutPlan::isPaid);
        assertThat(sum(parts, PayoutPlan::payable)).isEqualTo(whole.payable());
        assertThat(sum(parts, part -> part.tax().now())).isEqualTo(whole.tax().now());
        assertThat(sum(parts, PayoutPlan::net)).isEqualTo(whole.net());
        assertThat(parts).noneMatch(part -> part.net().compareTo(Fen.ZERO) <= 0);
    }

    private static Fen sum(List<PayoutPlan> plans, Function<PayoutPlan, Fen> amount) {
        return plans.stream().map(amount).reduce(Fen.ZERO, Fen::plus);
    }

    private static SettlementRun run(Withholding who) {
        return new SettlementRun(who, TaxTables.shipped(), PayoutLimits.NONE, DAY);
    }

    private static List<PayoutPlan> plan(Withholding who, Payee payee, Shareable... orders) {
        return run(who).plan(List.of(payee), sharing(orders));
    }

    private static Sharing sharing(Shareable... orders) {
        return new Sharing(Map.of(ANN, List.of(orders)), NOW);
    }

    private static Payee ann(long payable, PayoutTarget... targets) {
        return payee(ANN, payable, 0, targets);
    }

    private static Payee payee(
            DistributorCode code, long payable, long owed, PayoutTarget... targets) {
        return new Payee(
                code,
                Fen.of(payable),
                Fen.of(owed),
                false,
                false,
                false,
                List.of(targets),
                Earnings.NONE);
    }

    private static Shareable order(String number, long due) {
        return order(number, due, PAID, 10_000);
    }

    private static Shareable order(String number, long due, Instant paid, long total) {
        return new Shareable(
                new PayoutTarget(
                        PayoutWay.WECHAT_SHARING,
                        "wechat/main",
                        "1900000001",
                        "oAnn",
                        "安",
                        "4200" + number),
                Fen.of(due),
                new SharingWindow(paid, SharingTerms.MERCHANT, Fen.of(total), Fen.ZERO, 0));
    }
}
