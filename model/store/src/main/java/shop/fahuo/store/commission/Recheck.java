package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Share;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Row;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Works out anew what an order's commission should be: from its lines and what went back of them,
/// by the stored plan and the stored line.
public final class Recheck {

    private static final String ROWS =
            "select line_id, position, payee, rule_id, amount_fen, derivation from commission where"
                    + " order_id = ?";

    private static final Pattern WHOLE = Pattern.compile("\"fen\":(-?\\d+),\"plan\"");

    /// What came of looking at one order.
    ///
    /// @param wrong what is; empty when nothing is
    /// @param basis the hash of what its shares were worked out from; empty when nobody earns of
    ///   it, for then none need be logged
    public record Found(Optional<String> wrong, Optional<Sha256> basis) {

        private static Found wrong(String what) {
            return new Found(Optional.of(what), Optional.empty());
        }
    }

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

    public Found look(OrderId order) throws SQLException {
        var head = CommissionRows.find(source, order).orElseThrow();
        OrderFacts facts;
        try {
            facts = OrderFacts.of(source, order);
        } catch (IllegalArgumentException impossible) {
            // No order can be as this one is now.
            return Found.wrong(String.valueOf(impossible.getMessage()));
        }
        var splits = Splits.of(plan(head.planVersion()), head.upline(), facts);
        var should = new TreeMap<>(splits.amounts());
        should.values().removeIf(Fen.ZERO::equals);
        if (!should.equals(head.earned().shares())) {
            return Found.wrong("earns " + head.earned().shares() + ", not " + should);
        }
        boolean isTheirs = head.earned().stage() == Stage.PAYABLE;
        var points = isTheirs ? splits.points() : new TreeMap<DistributorCode, Long>();
        var given = Points.of(source, order);
        if (!given.equals(points)) {
            return Found.wrong("gives " + given + " points, not " + points);
        }
        return new Found(
                derivations(order, splits),
                should.isEmpty() ? Optional.empty() : Optional.of(splits.basis().hash()));
    }

    /// Several desks number their rows on their own, so nothing goes by the order of the rows: what
    /// one says that the share came to, the next began with.
    private Optional<String> derivations(OrderId order, Splits splits) throws SQLException {
        var changes = new TreeMap<Share, List<Kept>>();
        for (var row : source.rows(ROWS, Kept::of, order.value())) {
            changes.computeIfAbsent(row.share(), _ -> new ArrayList<>()).add(row);
            var now = splits.derivation(row.share());
            if (base(now).equals(base(row.derivation())) && !now.equals(row.derivation())) {
                return Optional.of(row.share() + " came about otherwise");
            }
        }
        return changes.entrySet().stream()
                .filter(of -> !isChain(of.getValue()))
                .map(of -> of.getKey() + " came to something else in between")
                .findFirst();
    }

    /// Whether the changes of one share lead from nothing to what it comes to, each from where
    /// another ended. Of a change whose line is not there any more nothing is known.
    private static boolean isChain(List<Kept> changes) {
        if (changes.stream().anyMatch(change -> change.derivation().isEmpty())) {
            return true;
        }
        long sum = changes.stream().mapToLong(change -> change.change().value()).sum();
        // How much oftener something ends at a whole than begins there.
        var ends = new HashMap<Long, Integer>(Map.of(sum, -1));
        ends.merge(0L, 1, Integer::sum);
        for (var change : changes) {
            var whole = WHOLE.matcher(change.derivation());
            if (!whole.find()) {
                return false;
            }
            long fen = Long.parseLong(whole.group(1));
            ends.merge(fen, 1, Integer::sum);
            ends.merge(fen - change.change().value(), -1, Integer::sum);
        }
        return ends.values().stream().allMatch(often -> often == 0);
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
