package shop.fahuo.console.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.account.PaymentAccounts;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.ship.Parcel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// The month of the example files, with its money at the providers, a quarter of it spoilt: what is
/// spoilt never ships, all else does as it would have. The marketplaces' files name no payments, so
/// they are not in it.
class PaidMonthTest {

    private static final int SPOILT_PERCENT = 25;
    private static final int AT_ANOTHER_MERCHANT = 40;
    private static final String VOUCHED = "现金已收";

    private @TempDir Path folder;
    private Month month;
    private Buyers buyers;
    private PaymentAccounts accounts;
    private final Map<String, Spoilt> spoilt = new HashMap<>();

    private record Spoilt(Order order, Spoil how) {

        String finding() {
            return how.finding(order).name();
        }
    }

    /// What leaves when nobody looks at the money.
    private Set<String> leavesOnTrust = Set.of();

    @BeforeEach
    void openAndSpoil() throws IOException {
        try (var calm = new Month(folder.resolve("calm"))) {
            calm.takeForOther(elsewhere(calm.orders()));
            calm.work(Map.of());
            leavesOnTrust = calm.leaving();
        }
        month = new Month(folder.resolve("paid"));
        buyers = new Buyers(folder.resolve("keys"), month.clock());
        accounts = buyers.open(month.store());
        var all = month.orders();
        month.takeForOther(elsewhere(all)).forEach(order -> spoil(order, Spoil.WRONG_RECEIVER));
        var random = new SplittableRandom(20261127);
        all.forEach(order -> bring(order, random));
    }

    private static List<Order> elsewhere(List<Order> orders) {
        return orders.stream()
                .filter(order -> !Spoil.isAlipay(order))
                .limit(AT_ANOTHER_MERCHANT)
                .toList();
    }

    private void bring(Order order, SplittableRandom random) {
        var spoil = Spoil.EACH.get(random.nextInt(Spoil.EACH.size()));
        if (random.nextInt(100) < SPOILT_PERCENT && spoil.fits(order)) {
            spoil(order, spoil);
        } else {
            buyers.pay(order);
        }
    }

    private void spoil(Order order, Spoil spoil) {
        spoilt.put(order.key().number().value(), new Spoilt(order, spoil));
        buyers.bring(order, spoil);
    }

    @AfterEach
    void close() {
        buyers.close();
        month.close();
    }

    @Test
    void shipsWhatIsPaidAndNothingElse() {
        var report = month.work(accounts.all());

        assertThat(report.tasksUnknown() + report.tasksDead() + report.failed()).isZero();
        assertThat(month.leaving()).isEqualTo(onTrustBut(spoilt.keySet()));
        assertThat(spoiltThatWouldLeave()).containsAll(Spoil.EACH).contains(Spoil.WRONG_RECEIVER);
        assertThat(findings()).isEqualTo(expected());
        assertThat(spoiltRows()).allMatch(row -> row.holds().contains(HoldReason.PAYMENT));
        assertThat(month.broken()).isEmpty();
        nobodyPacksWhatIsSpoilt();
        whatIsPaidLaterLeavesByItself();
        whatAPersonVouchesForLeaves();
        assertThat(month.broken()).isEmpty();
    }

    private void nobodyPacksWhatIsSpoilt() {
        var parcels = spoiltRows().stream().filter(row -> leavesOnTrust.contains(number(row)));
        assertThat(parcels.map(this::pack))
                .isNotEmpty()
                .allMatch(Answered.Refused.class::isInstance);
    }

    private Answered pack(OrderRow row) {
        var parcel = new Parcel("顺丰", "SF" + row.id().value());
        return month.store().parcels().markShipped(row.id(), parcel, Month.LEI, "").join();
    }

    private void whatIsPaidLaterLeavesByItself() {
        var early = spoilt.values().stream().filter(each -> each.how().isEarly()).toList();
        for (var each : early) {
            buyers.payAtLast(each.order(), each.how());
            spoilt.remove(each.order().key().number().value());
        }
        month.clock().advance(Duration.ofMinutes(1));
        month.work(accounts.all());
        assertThat(month.leaving()).isEqualTo(onTrustBut(spoilt.keySet()));
    }

    private void whatAPersonVouchesForLeaves() {
        var vouched = spoiltRows().stream().filter(row -> row.id().value() % 3 == 0).toList();
        for (var row : vouched) {
            month.store().desk().release(row.id(), Month.LEI, VOUCHED).join();
            spoilt.remove(number(row));
        }
        month.work(accounts.all());
        assertThat(month.leaving()).isEqualTo(onTrustBut(spoilt.keySet()));
        assertThat(vouched).isNotEmpty().allMatch(this::saysWhoVouched);
    }

    private boolean saysWhoVouched(OrderRow row) {
        return month.detail(row).reviews().stream()
                .anyMatch(
                        review ->
                                review.answer() == Answer.RELEASE
                                        && review.by().equals(Month.LEI.name())
                                        && review.note().equals(VOUCHED));
    }

    private Set<String> onTrustBut(Set<String> some) {
        var left = new HashSet<>(leavesOnTrust);
        left.removeAll(some);
        return left;
    }

    private Set<Spoil> spoiltThatWouldLeave() {
        return spoilt.entrySet().stream()
                .filter(entry -> leavesOnTrust.contains(entry.getKey()))
                .map(entry -> entry.getValue().how())
                .collect(Collectors.toSet());
    }

    private List<OrderRow> spoiltRows() {
        return month.rows().stream().filter(row -> spoilt.containsKey(number(row))).toList();
    }

    private Map<String, String> findings() {
        return spoiltRows().stream()
                .collect(Collectors.toMap(PaidMonthTest::number, month::findings));
    }

    private Map<String, String> expected() {
        return spoilt.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().finding()));
    }

    private static String number(OrderRow row) {
        return row.key().number().value();
    }
}
