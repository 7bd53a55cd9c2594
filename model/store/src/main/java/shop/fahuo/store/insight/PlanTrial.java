package shop.fahuo.store.insight;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.commission.Plans;
import shop.fahuo.store.commission.StoredPlan;
import shop.fahuo.store.commission.Trial;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.OrderLoader;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Runs a plan over orders of the past, beside the one in force. Nothing is written.
public final class PlanTrial {

    private static final int TOP = 10;

    /// Others may write in between.
    private static final int AT_ONCE = 100;

    private static final String ORDERS =
            "select id, paid_at from orders where paid_at >= cast(? as timestamp with time zone)"
                    + " and paid_at < cast(? as timestamp with time zone) and phase in ('READY',"
                    + " 'SHIPPING', 'SHIPPED', 'DELIVERED', 'DONE') order by id";

    private final Database database;
    private final OrderLoader loader;
    private final Plans plans;

    /// @param orders that were looked at
    /// @param sales what was paid for their goods, less what went back
    /// @param before by the plan that is in force today; empty when none is
    public record Report(long orders, Fen sales, Trial.Outcome after, Optional<Before> before) {}

    /// @param version of the plan in force
    public record Before(int version, String name, Trial.Outcome outcome) {}

    public PlanTrial(Database database, OrderLoader loader, Plans plans) {
        this.database = database;
        this.loader = loader;
        this.plans = plans;
    }

    /// @param from orders paid since then
    /// @param until and before
    public Report run(ShopPlan plan, Instant from, Instant until) {
        var live = plans.at(until);
        var after = new Trial(plan);
        var before = live.map(StoredPlan::plan).map(Trial::new);
        var ids = orders(from, until);
        var sales = Fen.ZERO;
        for (int at = 0; at < ids.size(); at += AT_ONCE) {
            var some = ids.subList(at, Math.min(ids.size(), at + AT_ONCE));
            sales = sales.plus(database.writer().write(tx -> add(tx, some, after, before)));
        }
        return new Report(
                ids.size(),
                sales,
                after.outcome(TOP),
                live.map(
                        one ->
                                new Before(
                                        one.version(),
                                        one.plan().plan().name(),
                                        before.orElseThrow().outcome(TOP))));
    }

    private Fen add(Tx tx, List<OrderId> ids, Trial after, Optional<Trial> before)
            throws SQLException {
        var sales = Fen.ZERO;
        for (var id : ids) {
            var order = loader.lock(tx, id).orElseThrow();
            var to = order.order().recipient().address();
            sales = sales.plus(after.add(tx, id, to));
            if (before.isPresent()) {
                before.get().add(tx, id, to);
            }
        }
        return sales;
    }

    private List<OrderId> orders(Instant from, Instant until) {
        return database.read(
                sql ->
                        sql.fetch(ORDERS, utc(from), utc(until))
                                .map(row -> new OrderId(row.get(0, Long.class))));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
