package shop.fahuo.store.distributor;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.DistributorState;
import shop.fahuo.core.distributor.Role;
import shop.fahuo.core.distributor.Stand;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How somebody stood, and changing it.
final class Stands {

    /// One that stands comes last.
    static final String HISTORY =
            "select rank_name, role, state, from_at, to_at, made_by, note from standing where code"
                    + " = ? order by case when past = 0 then 1 else 0 end, past";

    private static final String ADD =
            "insert into standing (code, past, rank_name, role, state, from_at, to_at, made_by,"
                    + " note) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END =
            "update standing set past = ?, to_at = ? where code = ? and past = 0";
    private static final String RANK = "update distributor set rank_name = ? where code = ?";

    private Stands() {}

    static Stand read(Row row) throws SQLException {
        return new Stand(
                row.text(1),
                row.name(2, Role.class),
                row.name(3, DistributorState.class),
                row.instant(4),
                row.optionalInstant(5),
                row.text(6),
                row.text(7));
    }

    /// How somebody stood from the beginning who has no history.
    static Stand first(String rank) {
        return new Stand(
                rank,
                Role.AGENT,
                DistributorState.ACTIVE,
                Instant.EPOCH,
                Optional.empty(),
                new Actor.Worker().text(),
                "");
    }

    static Stand now(Tx tx, Node node) throws SQLException {
        return history(tx, node).getLast();
    }

    static List<Stand> history(Tx tx, Node node) throws SQLException {
        var history = tx.query(HISTORY, Stands::read, node.code().value());
        return history.isEmpty() ? List.of(first(node.rank())) : history;
    }

    /// @param node as he was before; its rank is what he had if it never changed
    static void change(
            Tx tx, Node node, String rank, Role role, DistributorState state, Actor by, String note)
            throws SQLException {
        var history = tx.query(HISTORY, Stands::read, node.code().value());
        var last = history.isEmpty() ? first(node.rank()) : history.getLast();
        var at = tx.now().isBefore(last.from()) ? last.from() : tx.now();
        if (history.isEmpty()) {
            tx.update(ADD, row(node.code(), 1, last, at));
        } else {
            tx.update(END, history.size(), at, node.code().value());
        }
        var next = new Stand(rank, role, state, at, Optional.empty(), by.text(), note);
        tx.update(ADD, row(node.code(), 0, next, null));
        tx.update(RANK, rank, node.code().value());
        TreeNotes.note(tx, node.code());
    }

    private static @Nullable Object[] row(
            DistributorCode code, int past, Stand stand, @Nullable Instant end) {
        return new @Nullable Object[] {
            code.value(),
            past,
            stand.rank(),
            stand.role().name(),
            stand.state().name(),
            stand.from(),
            end,
            stand.by(),
            stand.note()
        };
    }
}
