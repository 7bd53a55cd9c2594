package shop.fahuo.store.commission;

import org.jooq.DSLContext;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.distributor.Sponsors;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Law;
import shop.fahuo.core.law.PlanShape;
import shop.fahuo.core.law.Roots;
import shop.fahuo.core.law.Sales;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.setting.Settings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What the shop knows that the law asks about.
public final class LawFacts {

    /// Goods of orders that may ship or have shipped, less what went back, by who brought the buyer
    /// and whether the buyer is a distributor: by his number, or by a phone that one of them has.
    private static final String SOLD =
            "select o.distributor, case when c.code is not null or p.phone_mark is not null then 1"
                    + " else 0 end own, sum(o.total_fen - o.freight_fen - coalesce(r.back, 0)) from"
                    + " orders o left join distributor c on c.code = o.buyer_id left join (select"
                    + " phone_mark from distributor where phone_mark <> 0 group by phone_mark"
                    + " having count(*) = 1) p on p.phone_mark = o.phone_mark left join (select"
                    + " order_id, sum(amount_fen - freight_fen) back from refund where state in"
                    + " ('DONE', 'SETTLED') group by order_id) r on r.order_id = o.id where"
                    + " o.paid_at >= cast(? as timestamp with time zone) and o.paid_at < cast(? as"
                    + " timestamp with time zone) and o.phase in ('READY', 'SHIPPING', 'SHIPPED',"
                    + " 'DELIVERED', 'DONE') group by o.distributor, case when c.code is not null"
                    + " or p.phone_mark is not null then 1 else 0 end";

    private static final String EARNED =
            "select m.payee, sum(m.amount_fen) from commission m join orders o on o.id ="
                    + " m.order_id where o.paid_at >= cast(? as timestamp with time zone) and"
                    + " o.paid_at < cast(? as timestamp with time zone) group by m.payee";
    private static final String BOSSES =
            "select count(*) from standing where past = 0 and role = 'BOSS'";
    private static final String WECHAT = "select count(*) from account where kind = 'wechat'";

    private static final String SPONSORS = "select code, coalesce(parent, '') from distributor";

    private static final int TOGETHER = 10_000;

    /// What was sold in so many days is held against a plan.
    private static final Duration RECENT = Duration.ofDays(30);

    private final Database database;

    public LawFacts(Database database) {
        this.database = database;
    }

    /// WeChat's rules hold for a shop that takes money there.
    public Law.Shop shop() {
        return database.read(LawFacts::shop);
    }

    /// What the law would ask of a plan in this shop, by what was sold of late.
    public List<Finding> of(ShopPlan plan, Instant now) {
        return database.read(sql -> of(sql, plan, now));
    }

    static List<Finding> of(DSLContext sql, ShopPlan plan, Instant now) {
        return Law.check(
                PlanShape.of(plan),
                shop(sql),
                Optional.of(sales(sql, now.minus(RECENT), now)),
                Roots.of(sponsors(sql)));
    }

    /// Row by row: as records, a million would be more than the memory.
    private static Sponsors sponsors(DSLContext sql) {
        var all = new Sponsors();
        try (var rows = sql.resultQuery(SPONSORS).fetchSize(TOGETHER).fetchLazy()) {
            rows.forEach(row -> all.add(row.get(0, String.class), row.get(1, String.class)));
        }
        return all;
    }

    private static Law.Shop shop(DSLContext sql) {
        return new Law.Shop(
                count(sql, WECHAT) > 0,
                CommissionTerms.read(Settings.get(sql, CommissionTerms.NAME)).holdDays(),
                count(sql, BOSSES));
    }

    private static long count(DSLContext sql, String query) {
        return sql.fetchSingle(query).get(0, Long.class);
    }

    /// @param from of when orders were paid, inclusive
    /// @param to exclusive
    public Sales sales(Instant from, Instant to) {
        return database.read(sql -> sales(sql, from, to));
    }

    private static Sales sales(DSLContext sql, Instant from, Instant to) {
        var own = new HashMap<String, Fen>();
        var paid = Fen.ZERO;
        var consumers = Fen.ZERO;
        for (var row :
                sql.fetch(SOLD, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))) {
            var amount = Fen.of(row.get(2, Long.class));
            paid = paid.plus(amount);
            if (row.get(1, Integer.class) == 0) {
                consumers = consumers.plus(amount);
            }
            own.merge(row.get(0, String.class).strip(), amount, Fen::plus);
        }
        Map<String, Fen> earned = new HashMap<>();
        for (var row :
                sql.fetch(EARNED, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))) {
            earned.put(row.get(0, String.class), Fen.of(row.get(1, Long.class)));
        }
        var payees = new ArrayList<Sales.Payee>();
        for (var code : new TreeSet<>(earned.keySet())) {
            payees.add(
                    new Sales.Payee(
                            code,
                            earned.getOrDefault(code, Fen.ZERO),
                            own.getOrDefault(code, Fen.ZERO)));
        }
        return new Sales(paid, consumers, payees);
    }
}
