package shop.fahuo.store.payment;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.payment.bill.Bills;
import shop.fahuo.store.payment.bill.Differences;

import java.time.Clock;

/// What the shop remembers of the money that was paid to it.
public record PaymentStore(
        Routes routes,
        PaymentChecks checks,
        MoneyDesk money,
        Bills bills,
        Differences differences) {

    public PaymentStore(Database database, OrderLoader loader, Clock clock) {
        this(
                new Routes(database),
                new PaymentChecks(database, loader),
                new MoneyDesk(database, loader),
                new Bills(database, clock),
                new Differences(database));
    }
}
