package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Share;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Row;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Works out anew what an order's commission should be: from its lines and what went back of them,
/// by the stored plan and the stored line.
public final class Recheck {

    private static final String ROWS =
            "select line_id, position, payee, rule_id, amount_fen, derivation from commission where"
                    + " order_id = ? order by id";

    private final Source source;
    private final Map<Integer, StoredPlan> plans = new HashMap<>();

    private record Kept(Share share, Fen change, String derivation) {

        static Kept of(Row row) throws SQLException {
            var share =
                    new Share(
                            new LineId(row.number(1)),
                            row.whole(2),
                            new DistributorCode(row.text(3)),
                            row.text(4));
            return new Kept(share, row.fen(5), row.text(6));
        }
    }

    public Recheck(Source source) {
        this.source = source;
    }

    /// @return what is wrong; empty when nothing is
    public Optional<String> wrong(OrderId order) throws SQLException {
        var head = CommissionRows.find(source, order).orElseThrow();
        OrderFacts facts;
        try {
            facts = OrderFacts.of(source, order);
        } catch (IllegalArgumentException impossible) {
            // No order can be as this one is now.
            return Optional.of(String.valueOf(impossible.getMessage()));
        }
        var splits = Splits.of(plan(head.planVersion()), head.upline(), facts);
        var should = new TreeMap<>(splits.amounts());
        should.values().removeIf(Fen.ZERO::equals);
        if (!should.equals(head.earned().shares())) {
            return Optional.of("earns " + head.earned().shares() + ", not " + should);
        }
        return derivations(order, splits);
    }

    private Optional<String> derivations(OrderId order, Splits splits) throws SQLException {
        var sums = new TreeMap<Share, Fen>();
        for (var row : source.rows(ROWS, Kept::of, order.value())) {
            var sum = sums.merge(row.share(), row.change(), Fen::plus);
            boolean says = row.derivation().contains("\"fen\":" + sum.value() + ",\"plan\"");
            if (!row.derivation().isEmpty() && !says) {
                return Optional.of(row.share() + " comes to " + sum + " otherwise");
            }
            var now = splits.derivation(row.share());
            if (base(now).equals(base(row.derivation())) && !now.equals(row.derivation())) {
                return Optional.of(row.share() + " came about otherwise");
            }
        }
        return Optional.empty();
    }

    /// It is written first.
    private static String base(String derivation) {
        return derivation.substring(0, derivation.indexOf('}') + 1);
    }

    private StoredPlan plan(int version) throws SQLException {
        var known = plans.get(version);
        if (known != null) {
            return known;
        }
        var plan = Plans.version(source, version);
        plans.put(version, plan);
        return plan;
    }
}
