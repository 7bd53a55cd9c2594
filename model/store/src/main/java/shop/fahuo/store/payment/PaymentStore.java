package shop.fahuo.store.payment;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.payment.bill.Bills;
import shop.fahuo.store.payment.bill.Differences;
import shop.fahuo.store.payment.refund.RefundTasks;
import shop.fahuo.store.payment.refund.Refunds;

import java.time.Clock;

/// What the shop remembers of the money that was paid to it, and of what goes back.
public record PaymentStore(
        Routes routes,
        PaymentChecks checks,
        MoneyDesk money,
        Refunds refunds,
        RefundTasks refundTasks,
        Bills bills,
        Differences differences) {

    public PaymentStore(Database database, OrderLoader loader, Clock clock) {
        this(
                new Routes(database),
                new PaymentChecks(database, loader),
                new MoneyDesk(database, loader),
                new Refunds(database, loader),
                new RefundTasks(database, loader),
                new Bills(database, clock),
                new Differences(database));
    }
}
