package shop.fahuo.store.distributor;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.commission.Upline;
import shop.fahuo.core.distributor.DistributorState;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Who stood above an order at a moment: the line of placements, which transfers and walk-outs
/// change, not that of sponsors. A later change never alters what was so before it; what was before
/// somebody joined is as his first day.
public final class Uplines {

    /// One look for each step: at most one placement and one standing hold at a moment.
    private static final String STEP =
            "select coalesce(s.rank_name, d.rank_name), coalesce(s.state, 'ACTIVE'), case when"
                + " p.code is null then d.parent else p.under end from distributor d left join"
                + " placement p on p.code = d.code and p.from_at <= ? and (p.past = 0 or p.to_at >"
                + " ?) left join standing s on s.code = d.code and s.from_at <= ? and (s.past = 0"
                + " or s.to_at > ?) where d.code = ?";

    private static final String ORDER =
            "select distributor, coalesce(paid_at, placed_at), buyer_id, phone_mark from orders"
                    + " where id = ?";
    private static final String BUYER =
            "select code from distributor where phone_mark = ? and joined_at <= ? order by code"
                    + " fetch first 2 rows only";

    /// Somebody, and whose line he is in.
    record Step(Standing standing, Optional<DistributorCode> under) {}

    /// Asks the database, in a transaction or on a frozen state.
    @FunctionalInterface
    interface Asking {

        List<Step> ask(String sql, Row.Reader<Step> reader, Object... values) throws SQLException;
    }

    /// What an order says of who stood above it.
    private record Sold(
            Optional<DistributorCode> through, Instant at, String buyer, @Nullable Long phone) {}

    private Uplines() {}

    /// Above an order when it was paid (or placed, as long as it is not paid).
    ///
    /// The buyer is known to be a distributor when his number at the channel is a distributor's, or
    /// when the order goes to a phone that exactly one distributor has who had joined by then. Two
    /// of one phone, or a phone that the channel hides, tell nothing, and there is no buyer. The
    /// line begins with the distributor through whom the order came; the buyer himself is left out
    /// of it, since nobody stands above himself.
    public static Upline of(Tx tx, OrderId order) throws SQLException {
        var sold =
                tx.first(
                                ORDER,
                                row ->
                                        new Sold(
                                                Node.code(row.textOrNone(1)),
                                                row.instant(2),
                                                row.text(3),
                                                row.mark(4)),
                                order.value())
                        .orElseThrow();
        var buyer = buyer(tx, sold);
        var line =
                sold.through().isEmpty()
                        ? List.<Standing>of()
                        : line(tx, sold.through().get(), sold.at());
        return new Upline(buyer, without(line, buyer), List.of());
    }

    /// A line without somebody, by his code: how he stood may have been read at another moment.
    public static List<Standing> without(List<Standing> line, Optional<Standing> somebody) {
        return line.stream().filter(one -> somebody.filter(one::isSameAs).isEmpty()).toList();
    }

    /// Above whoever buys through a distributor at a moment: that distributor first, then whose
    /// line he was in, and so on. Nothing is known of the buyer.
    public static Upline read(Tx tx, DistributorCode through, Instant at) throws SQLException {
        return new Upline(Optional.empty(), line(tx, through, at), List.of());
    }

    /// Somebody as he stood at a moment; empty for a number that nobody has.
    public static Optional<Standing> standing(Tx tx, DistributorCode code, Instant at)
            throws SQLException {
        return step(tx::query, code, at).map(Step::standing);
    }

    private static List<Standing> line(Tx tx, DistributorCode from, Instant at)
            throws SQLException {
        long newest = tx.first(TreeMemory.NEWEST, row -> row.number(1)).orElseThrow();
        var known = TreeMemory.of(tx.memory()).line(newest, from, at);
        return known.isPresent() ? known.get() : steps(tx::query, from, at);
    }

    /// Somebody as he stood at a moment, and everybody above him, one look for each. Empty for a
    /// number that nobody has.
    static List<Standing> steps(Asking shop, DistributorCode from, Instant at) throws SQLException {
        var line = new ArrayList<Standing>();
        var seen = new HashSet<DistributorCode>();
        for (var next = Optional.of(from); next.isPresent(); ) {
            if (!seen.add(next.get())) {
                throw new IllegalStateException(next.get() + " stands above himself");
            }
            var step = step(shop, next.get(), at);
            step.ifPresent(one -> line.add(one.standing()));
            next = step.flatMap(Step::under);
        }
        return line;
    }

    private static Optional<Step> step(Asking shop, DistributorCode code, Instant at)
            throws SQLException {
        return shop.ask(STEP, row -> step(code, row), at, at, at, at, code.value()).stream()
                .findFirst();
    }

    private static Step step(DistributorCode code, Row row) throws SQLException {
        return new Step(
                new Standing(
                        code,
                        row.text(1),
                        row.name(2, DistributorState.class).earns()
                                && CommissionBook.canKeep(code.value())),
                Node.code(row.textOrNone(3)));
    }

    private static Optional<Standing> buyer(Tx tx, Sold sold) throws SQLException {
        var known = Node.code(sold.buyer().strip());
        var byNumber =
                known.isEmpty() ? Optional.<Standing>empty() : standing(tx, known.get(), sold.at());
        if (byNumber.isPresent() || sold.phone() == null) {
            return byNumber;
        }
        var codes =
                tx.query(BUYER, row -> new DistributorCode(row.text(1)), sold.phone(), sold.at());
        return codes.size() == 1 ? standing(tx, codes.getFirst(), sold.at()) : Optional.empty();
    }
}
