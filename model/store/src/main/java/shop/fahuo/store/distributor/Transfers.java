package shop.fahuo.store.distributor;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.PlaceCause;
import shop.fahuo.core.distributor.TransferState;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// Moving somebody into another line: one person asks and says why, another agrees. For whoever
/// holds the tree's lock.
final class Transfers {

    private static final String WAITING =
            "select id, under, reason, asked_by from transfer where code = ? and answered = 0";
    private static final String ASK =
            "insert into transfer (id, code, answered, under, state, reason, asked_at, asked_by,"
                    + " answered_at, answered_by, answer) values (?, ?, 0, ?, 'WAITING', ?, ?, ?,"
                    + " null, null, '')";
    private static final String ANSWER =
            "update transfer set answered = id, state = ?, answered_at = ?, answered_by = ?, answer"
                    + " = ? where id = ? and answered = 0";

    private record Wish(long id, Optional<DistributorCode> under, String reason, String askedBy) {}

    private Transfers() {}

    static Optional<TreeRefusal> ask(
            Tx tx,
            DistributorCode code,
            Optional<DistributorCode> under,
            String reason,
            Actor.Person by)
            throws SQLException {
        if (reason.isBlank()) {
            return Optional.of(new TreeRefusal.NoReason());
        }
        var refusal = possible(tx, code, under);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (waiting(tx, code).isPresent()) {
            return Optional.of(new TreeRefusal.Waits(code));
        }
        tx.update(ASK, tx.nextId(), code.value(), text(under), reason, tx.now(), by.text());
        Tree.tell(tx, by, "transferAsked", code, Map.of("under", word(under), "note", reason));
        return Optional.empty();
    }

    static Optional<TreeRefusal> approve(Tx tx, DistributorCode code, Actor.Person by, String note)
            throws SQLException {
        var found = waiting(tx, code);
        if (found.isEmpty()) {
            return Optional.of(new TreeRefusal.NothingWaits(code));
        }
        var wish = found.get();
        if (wish.askedBy().equals(by.text())) {
            return Optional.of(new TreeRefusal.SamePerson(by.name()));
        }
        // The tree may have changed since it was asked.
        var refusal = possible(tx, code, wish.under());
        if (refusal.isPresent()) {
            return refusal;
        }
        answer(tx, wish, TransferState.APPROVED, by, note);
        Places.move(
                tx,
                Node.find(tx, code).orElseThrow(),
                wish.under(),
                new Places.Move(
                        PlaceCause.TRANSFERRED,
                        Optional.empty(),
                        wish.askedBy(),
                        by.text(),
                        wish.reason()));
        Tree.tell(
                tx,
                by,
                "transferred",
                code,
                Map.of("under", word(wish.under()), "askedBy", wish.askedBy(), "note", note));
        return Optional.empty();
    }

    /// Whoever asked takes it back by declining it.
    static Optional<TreeRefusal> decline(Tx tx, DistributorCode code, Actor.Person by, String note)
            throws SQLException {
        var found = waiting(tx, code);
        if (found.isEmpty()) {
            return Optional.of(new TreeRefusal.NothingWaits(code));
        }
        boolean own = found.get().askedBy().equals(by.text());
        answer(tx, found.get(), own ? TransferState.DROPPED : TransferState.DECLINED, by, note);
        Tree.tell(tx, by, own ? "transferDropped" : "transferDeclined", code, Map.of("note", note));
        return Optional.empty();
    }

    private static Optional<TreeRefusal> possible(
            Tx tx, DistributorCode code, Optional<DistributorCode> under) throws SQLException {
        if (Node.find(tx, code).isEmpty()) {
            return Optional.of(new TreeRefusal.NoSuchDistributor(code));
        }
        if (Lines.under(tx, code).equals(under)) {
            return Optional.of(new TreeRefusal.NoChange(code));
        }
        if (under.isEmpty()) {
            return Optional.empty();
        }
        var refusal = Tree.open(tx, under.get());
        if (refusal.isPresent()) {
            return refusal;
        }
        return Lines.stands(tx, code, under.get())
                ? Optional.of(new TreeRefusal.OwnLine(code, under.get()))
                : Optional.empty();
    }

    private static Optional<Wish> waiting(Tx tx, DistributorCode code) throws SQLException {
        return tx.first(
                WAITING,
                row ->
                        new Wish(
                                row.number(1),
                                Node.code(row.textOrNone(2)),
                                row.text(3),
                                row.text(4)),
                code.value());
    }

    private static void answer(Tx tx, Wish wish, TransferState state, Actor.Person by, String note)
            throws SQLException {
        tx.update(ANSWER, state.name(), tx.now(), by.text(), note, wish.id());
    }

    private static @Nullable String text(Optional<DistributorCode> under) {
        return under.map(DistributorCode::value).orElse(null);
    }

    private static String word(Optional<DistributorCode> under) {
        return under.map(DistributorCode::value).orElse("");
    }
}
