package shop.fahuo.store.payment;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.order.OrderLoader;

/// What the shop remembers of the money that was paid to it.
public record PaymentStore(Routes routes, PaymentChecks checks, MoneyDesk money) {

    public PaymentStore(Database database, OrderLoader loader) {
        this(
                new Routes(database),
                new PaymentChecks(database, loader),
                new MoneyDesk(database, loader));
    }
}
