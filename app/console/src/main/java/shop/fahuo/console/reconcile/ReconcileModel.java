package shop.fahuo.console.reconcile;

import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.payment.MoneyDesk;
import shop.fahuo.store.payment.bill.Bills;
import shop.fahuo.store.payment.bill.Differences;

import java.time.Clock;
import java.util.function.Supplier;

/// The days of bills, what does not agree on them, and how bills are read.
public record ReconcileModel(DaysModel days, DifferencesModel differences, ReadingModel reading) {

    /// What stands behind it.
    public record Behind(
            Bills bills,
            Differences differences,
            MoneyDesk money,
            BillSource source,
            Supplier<Actor.Person> person,
            Clock clock) {}

    public static ReconcileModel of(Behind behind, Jobs jobs, Threads threads) {
        var days = new DaysModel(behind, threads);
        return new ReconcileModel(
                days,
                new DifferencesModel(behind, days, jobs, threads),
                new ReadingModel(behind, days, jobs));
    }
}
