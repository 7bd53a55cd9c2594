package shop.fahuo.console;

import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.store.outbox.Claim;

import java.time.Duration;
import java.util.List;

/// Orders of which calls to the outside have ended badly, one of each class: refused, unknown for
/// long, and delivered without the buyer being told.
public final class Troubles {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Outcome REFUSED = new Outcome.Rejected("SKU_CLOSED", "商品已下架，不能发货");

    private Troubles() {}

    /// @param clock the shop's, which goes on meanwhile
    public static void in(TestShop shop, MovingClock clock) {
        one(shop);
        settle(shop, REFUSED);
        one(shop);
        for (int i = 0; i < RetryPolicy.DEFAULT.attempts(); i++) {
            clock.set(clock.instant().plus(RetryPolicy.DEFAULT.longest()));
            settle(shop, new Outcome.Unknown("READ_TIMEOUT", "对方没有应答"));
        }
        one(shop);
        settle(shop, new Outcome.Ok("R-8801"));
        settle(shop, new Outcome.Rejected("BLOCKED", "买家拒收店铺消息"));
    }

    /// One order whose keys the channel refused.
    public static void refused(TestShop shop) {
        one(shop);
        settle(shop, REFUSED);
    }

    private static void one(TestShop shop) {
        shop.takeDelivered(1);
        shop.decide();
        shop.ship();
    }

    private static void settle(TestShop shop, Outcome outcome) {
        shop.store().effects().settle(due(shop).getFirst(), outcome).join();
    }

    private static List<Claim> due(TestShop shop) {
        return shop.store().outbox().claim("test", "practice", 1, LEASE).join();
    }
}
