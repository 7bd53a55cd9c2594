package shop.fahuo.store.commission;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.PackLine;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.commission.Upline;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.Uplines;
import shop.fahuo.store.distributor.Walkouts;

import java.sql.SQLException;
import java.util.Optional;

/// Entry packs (链动2+1) of orders. Each may move people in the tree, so who earns from one is said
/// by how they stand when it is cleared to ship, not when it was paid.
public final class Packs {

    private static final String COUNTED = "select 1 from entry_pack where order_id = ?";
    private static final String PROMOTED =
            "select sponsor from entry_pack where order_id = ? and promoted";
    private static final String NUMBER = "select number from orders where id = ?";

    private Packs() {}

    /// An order that sells one may ship. What it counted for is not counted again, however often it
    /// is cleared, and it pays those it paid then.
    static Upline sold(Tx tx, OrderId order, Upline line, Walkout terms, Actor actor)
            throws SQLException {
        var before = CommissionRows.find(tx::query, order).map(CommissionRows.Head::upline);
        if (before.isPresent() && tx.first(COUNTED, row -> true, order.value()).isPresent()) {
            return UplineJson.read(before.get()).pack().map(line::with).orElse(line);
        }
        var number = tx.first(NUMBER, row -> row.text(1), order.value()).orElseThrow();
        return with(
                tx,
                line,
                Walkouts.sell(tx, terms, order, buyer(line), through(line), actor, number));
    }

    /// An order that sells one, as a trial: nobody moves.
    static Upline tried(Tx tx, Upline line, Walkout terms) throws SQLException {
        return with(tx, line, Walkouts.look(tx, terms, buyer(line), through(line)));
    }

    private static Optional<DistributorCode> buyer(Upline line) {
        return line.buyer().map(Standing::code);
    }

    private static Optional<DistributorCode> through(Upline line) {
        return line.sponsors().stream().map(Standing::code).findFirst();
    }

    private static Upline with(Tx tx, Upline line, Optional<Walkout.Line> found)
            throws SQLException {
        if (found.isEmpty()) {
            return line;
        }
        var pack = found.get();
        return line.with(
                new PackLine(
                        standing(tx, Optional.of(pack.seller())).orElseThrow(),
                        pack.boss(),
                        standing(tx, pack.above()),
                        standing(tx, pack.peer())));
    }

    private static Optional<Standing> standing(Tx tx, Optional<DistributorCode> code)
            throws SQLException {
        return code.isEmpty() ? Optional.empty() : Uplines.standing(tx, code.get(), tx.now());
    }

    /// Whom an order made a boss, if anybody.
    public static Optional<String> promoted(Tx tx, OrderId order) throws SQLException {
        return tx.first(PROMOTED, row -> row.text(1), order.value());
    }
}
