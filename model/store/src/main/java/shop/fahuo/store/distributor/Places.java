package shop.fahuo.store.distributor;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Place;
import shop.fahuo.core.distributor.PlaceCause;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whose line somebody was in, and moving him; for whoever holds the tree's lock.
final class Places {

    /// One that stands comes last.
    static final String HISTORY =
            "select under, cause, walked_from, from_at, to_at, made_by, approved_by, note from"
                + " placement where code = ? order by case when past = 0 then 1 else 0 end, past";

    private static final String ADD =
            "insert into placement (code, past, under, from_at, to_at, cause, walked_from, made_by,"
                    + " approved_by, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END =
            "update placement set past = ?, to_at = ? where code = ? and past = 0";

    /// Who moves somebody, and why.
    ///
    /// @param approvedBy empty where nobody had to agree
    record Move(
            PlaceCause cause,
            Optional<DistributorCode> walkedFrom,
            String by,
            String approvedBy,
            String note) {

        static Move of(PlaceCause cause, Actor by, String note) {
            return new Move(cause, Optional.empty(), by.text(), "", note);
        }
    }

    private Places() {}

    static Place read(Row row) throws SQLException {
        return new Place(
                Node.code(row.textOrNone(1)),
                row.name(2, PlaceCause.class),
                Node.code(row.textOrNone(3)),
                row.instant(4),
                row.optionalInstant(5),
                row.text(6),
                row.text(7),
                row.text(8));
    }

    /// Where somebody was from the beginning who has no history.
    static Place first(Optional<DistributorCode> sponsor) {
        return new Place(
                sponsor,
                PlaceCause.JOINED,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                new Actor.Worker().text(),
                "",
                "");
    }

    /// @param node as he was before; its sponsor is where he was if he was never moved
    static void move(Tx tx, Node node, Optional<DistributorCode> under, Move how)
            throws SQLException {
        var history = tx.query(HISTORY, Places::read, node.code().value());
        var last = history.isEmpty() ? first(node.sponsor()) : history.getLast();
        // A desk whose clock is behind must not end something before it began.
        var at = tx.now().isBefore(last.from()) ? last.from() : tx.now();
        if (history.isEmpty()) {
            tx.update(ADD, row(node.code(), 1, last, at));
        } else {
            tx.update(END, history.size(), at, node.code().value());
        }
        var next =
                new Place(
                        under,
                        how.cause(),
                        how.walkedFrom(),
                        at,
                        Optional.empty(),
                        how.by(),
                        how.approvedBy(),
                        how.note());
        tx.update(ADD, row(node.code(), 0, next, null));
        TreeNotes.note(tx, node.code());
    }

    private static @Nullable Object[] row(
            DistributorCode code, int past, Place place, @Nullable Instant end) {
        return new @Nullable Object[] {
            code.value(),
            past,
            value(place.under()),
            place.from(),
            end,
            place.cause().name(),
            value(place.walkedFrom()),
            place.by(),
            place.approvedBy(),
            place.note()
        };
    }

    private static @Nullable String value(Optional<DistributorCode> code) {
        return code.map(DistributorCode::value).orElse(null);
    }

    static List<Place> history(Tx tx, Node node) throws SQLException {
        var history = tx.query(HISTORY, Places::read, node.code().value());
        return history.isEmpty() ? List.of(first(node.sponsor())) : history;
    }
}
