package shop.fahuo.store.payment.refund;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.RefundReader;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.setting.Settings;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What people do about money that goes back. Each command is one transaction that looks at the
/// order and its refunds as they are at that moment.
public final class Refunds {

    private final Database database;
    private final OrderLoader loader;

    public Refunds(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// What a wish would come to now; nothing is written.
    public RefundProposal propose(OrderId id, RefundWish wish) {
        return database.writer()
                .write(
                        tx -> {
                            var order = loader.lock(tx, id);
                            return order.isEmpty()
                                    ? RefundProposal.refused(new RefundRefusal.NoSuchOrder())
                                    : RefundAsking.propose(tx, order.get(), wish);
                        });
    }

    /// Asks for a refund. What has not left of the order stays until it has ended.
    public CompletableFuture<RefundAnswered> ask(OrderId id, RefundWish wish, Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            var order = loader.lock(tx, id);
                            return order.isEmpty()
                                    ? refused(new RefundRefusal.NoSuchOrder())
                                    : RefundAsking.ask(tx, order.get(), wish, by);
                        });
    }

    /// Agrees to a refund that somebody else asked for.
    public CompletableFuture<RefundAnswered> approve(String reference, Actor.Person by) {
        return answer(
                reference,
                (tx, order, refund) -> {
                    var wrong = notSecond(refund, by);
                    if (wrong.isPresent()) {
                        return refused(wrong.get());
                    }
                    RefundRows.answered(tx, refund, by);
                    RefundRows.call(tx, order.id(), reference, refund.money().account());
                    return moved(tx, order, refund, RefundState.ASKED, "", by);
                });
    }

    /// Does not agree to a refund that somebody else asked for.
    ///
    /// @param note may be empty
    public CompletableFuture<RefundAnswered> decline(
            String reference, Actor.Person by, String note) {
        return answer(
                reference,
                (tx, order, refund) -> {
                    var wrong = notSecond(refund, by);
                    if (wrong.isPresent()) {
                        return refused(wrong.get());
                    }
                    RefundRows.answered(tx, refund, by);
                    return moved(tx, order, refund, RefundState.DECLINED, note, by);
                });
    }

    /// Gives up a refund that has certainly moved nothing.
    ///
    /// @param note may be empty
    public CompletableFuture<RefundAnswered> drop(String reference, Actor.Person by, String note) {
        return answer(
                reference,
                (tx, order, refund) -> {
                    if (!refund.state().next().contains(RefundState.DROPPED)) {
                        return refused(new RefundRefusal.WrongState(refund.state()));
                    }
                    drop(tx, refund, note, by);
                    return over(tx, order, refund, RefundState.DROPPED, by);
                });
    }

    static void drop(Tx tx, RefundRecord refund, String note, Actor by) throws SQLException {
        RefundRows.move(tx, refund, RefundState.DROPPED, note, by);
        TaskRows.close(tx, refund.reference(), by);
        Troubles.resolveOfTaskNamed(tx, refund.order(), refund.reference(), by);
    }

    /// Books that the money went back outside, where the provider cannot bring it back.
    ///
    /// @param proof how, for whoever asks later
    public CompletableFuture<RefundAnswered> settle(
            String reference, Actor.Person by, String proof) {
        return answer(
                reference,
                (tx, order, refund) -> {
                    if (!refund.state().next().contains(RefundState.SETTLED)) {
                        return refused(new RefundRefusal.WrongState(refund.state()));
                    }
                    if (proof.isBlank()) {
                        return refused(new RefundRefusal.NoProof());
                    }
                    RefundRows.move(tx, refund, RefundState.SETTLED, proof, by);
                    TaskRows.close(tx, reference, by);
                    Troubles.resolveOfTaskNamed(tx, order.id(), reference, by);
                    var posting = PaymentBook.settled(reference, refund.amount());
                    Ledger.post(tx, posting, order.id().value(), by);
                    GivenBack.book(tx, loader, order, refund, by);
                    return new RefundAnswered.Done(reference, RefundState.SETTLED, refund.amount());
                });
    }

    /// An order's refunds, oldest first.
    public List<RefundRecord> of(OrderId order) {
        return database.read(sql -> RefundReader.of(sql, order));
    }

    public Optional<RefundRecord> named(String reference) {
        return database.read(sql -> RefundReader.named(sql, reference));
    }

    /// The refunds in one state, or all; the one that was asked for first at the head.
    public List<RefundRecord> in(Optional<RefundState> state, int limit) {
        return database.read(sql -> RefundReader.in(sql, state, limit));
    }

    public RefundLimits limits() {
        return database.read(
                sql ->
                        new RefundLimits(
                                RefundLimits.fen(Settings.get(sql, RefundLimits.APPROVE_ABOVE)),
                                RefundLimits.fen(Settings.get(sql, RefundLimits.DAILY))));
    }

    /// Sets from where on a second person has to agree. What was asked for before stays as it was.
    public void limit(RefundLimits limits, Actor.Person by) {
        database.writer()
                .write(
                        tx -> {
                            long above = limits.approveAbove().value();
                            long daily = limits.daily().value();
                            Settings.put(tx, RefundLimits.APPROVE_ABOVE, Long.toString(above));
                            Settings.put(tx, RefundLimits.DAILY, Long.toString(daily));
                            tx.event(
                                    0,
                                    by,
                                    "refund.limits",
                                    Map.of("approveAbove", above, "daily", daily));
                            return limits;
                        });
    }

    private static Optional<RefundRefusal> notSecond(RefundRecord refund, Actor.Person by) {
        if (refund.state() != RefundState.WAITING) {
            return Optional.of(new RefundRefusal.WrongState(refund.state()));
        }
        return refund.asked().by().equals(by.name())
                ? Optional.of(new RefundRefusal.SamePerson(by.name()))
                : Optional.empty();
    }

    private static RefundAnswered moved(
            Tx tx,
            StoredOrder order,
            RefundRecord refund,
            RefundState to,
            String words,
            Actor.Person by)
            throws SQLException {
        RefundRows.move(tx, refund, to, words, by);
        return over(tx, order, refund, to, by);
    }

    private static RefundAnswered over(
            Tx tx, StoredOrder order, RefundRecord refund, RefundState now, Actor.Person by)
            throws SQLException {
        GivenBack.hold(tx, order, by);
        return new RefundAnswered.Done(refund.reference(), now, refund.amount());
    }

    static RefundAnswered refused(RefundRefusal why) {
        return new RefundAnswered.Refused(why);
    }

    private CompletableFuture<RefundAnswered> answer(String reference, Command command) {
        return database.writer()
                .submit(
                        tx -> {
                            var found = RefundRows.named(tx, reference);
                            if (found.isEmpty()) {
                                return refused(new RefundRefusal.NoSuchRefund());
                            }
                            var order = loader.lock(tx, found.get().order()).orElseThrow();
                            // Read again: before the lock, another desk may have been changing it.
                            return command.run(
                                    tx, order, RefundRows.named(tx, reference).orElseThrow());
                        });
    }

    @FunctionalInterface
    private interface Command {

        RefundAnswered run(Tx tx, StoredOrder order, RefundRecord refund) throws SQLException;
    }
}
