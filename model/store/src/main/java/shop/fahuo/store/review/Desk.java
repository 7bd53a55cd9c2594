package shop.fahuo.store.review;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.store.commission.Accruals;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.Moves;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.order.Wants;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.payment.refund.RefundRows;
import shop.fahuo.store.rule.Decisions;
import shop.fahuo.store.stock.Reservations;
import shop.fahuo.store.waybill.Unpacking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What people do to orders. Each command is one transaction that looks at the order as it is at
/// that moment, so of two people on one order the second is told what the first did.
public final class Desk {

    private final Database database;
    private final OrderLoader loader;

    public Desk(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// Lets an order ship that waits for a person. Its stock is promised now; when it is short the
    /// order is approved and waits for the goods. Other holds stay.
    public CompletableFuture<Answered> approve(OrderId id, Actor.Person by, String note) {
        return approve(id, by, Optional.empty(), note);
    }

    /// As [#approve(OrderId, Actor.Person, String)], for a reason that has a code.
    public CompletableFuture<Answered> approve(
            OrderId id, Actor.Person by, Optional<AnswerReason> reason, String note) {
        return answer(
                id,
                (tx, order) ->
                        switch (order.phase()) {
                            case REVIEW -> approve(tx, order, by, reason, note);
                            case READY, SHIPPING, SHIPPED, DELIVERED, DONE ->
                                    alreadyOr(tx, order, Answer.APPROVE);
                            case UNPAID, PAID, CANCELLED, REFUNDED -> wrongPhase(order);
                        });
    }

    /// Takes back that an order may ship, whoever let it: a person has to answer anew. While its
    /// undo window is open nothing of it has left and nothing was bought for it; its stock is free
    /// again, nobody earns of it, and a box it was put into is taken apart.
    public CompletableFuture<Answered> recall(OrderId id, Actor.Person by, String note) {
        return answer(
                id,
                (tx, order) ->
                        switch (order.phase()) {
                            case READY ->
                                    order.undoEnds(tx.now()).isPresent()
                                            ? recall(tx, order, by, note)
                                            : windowOver(order);
                            case SHIPPING, SHIPPED, DELIVERED, DONE -> windowOver(order);
                            case REVIEW -> alreadyOr(tx, order, Answer.RECALL);
                            case UNPAID, PAID, CANCELLED, REFUNDED -> wrongPhase(order);
                        });
    }

    /// Puts a hold on an order that has not left.
    ///
    /// @param until when it ends by itself; refused unless still to come
    public CompletableFuture<Answered> hold(
            OrderId id, HoldReason reason, Optional<Instant> until, Actor.Person by, String note) {
        return answer(
                id,
                (tx, order) -> {
                    if (!order.phase().isOpen()) {
                        return wrongPhase(order);
                    }
                    if (!reason.isForPeople()) {
                        return new Answered.Refused(new Refusal.RefundUnderWay());
                    }
                    if (until.filter(end -> !end.isAfter(tx.now())).isPresent()) {
                        return new Answered.Refused(new Refusal.EndPassed(until.get()));
                    }
                    Holds.put(tx, id, new Hold(reason, until), by, note);
                    Reviews.add(tx, id, Answer.HOLD, by, reason.name(), note);
                    Moves.changed(tx, id);
                    Moves.wake(tx, id, Holds.firstEnd(Holds.standing(tx, id)));
                    return done(order.phase());
                });
    }

    /// Takes every hold off an order but that of money that is going back. What a rule put up and a
    /// person took away, rules do not put up again unless the order changes; a lack of stock cannot
    /// be talked away and comes back by itself.
    public CompletableFuture<Answered> release(OrderId id, Actor.Person by, String note) {
        return release(id, Optional.empty(), by, note);
    }

    /// As [#release(OrderId, Actor.Person, String)], of one hold alone.
    ///
    /// @param only that hold; without, all that people may take off
    public CompletableFuture<Answered> release(
            OrderId id, Optional<HoldReason> only, Actor.Person by, String note) {
        return answer(
                id,
                (tx, order) -> {
                    var standing = Holds.standing(tx, id);
                    var holds =
                            standing.stream()
                                    .filter(hold -> hold.hold().reason().isForPeople())
                                    .filter(
                                            hold ->
                                                    only.map(hold.hold().reason()::equals)
                                                            .orElse(true))
                                    .toList();
                    if (only.isEmpty() && holds.isEmpty() && !standing.isEmpty()) {
                        return new Answered.Refused(new Refusal.RefundUnderWay());
                    }
                    if (holds.isEmpty()) {
                        return Reviews.last(tx, id, Answer.RELEASE)
                                .<Answered>map(Answered.Refused::new)
                                .orElse(new Answered.Refused(new Refusal.NotHeld()));
                    }
                    for (var hold : holds) {
                        Holds.release(tx, id, hold, by, !hold.hold().reason().endsByItself());
                    }
                    Reviews.add(tx, id, Answer.RELEASE, by, "", note);
                    Moves.changed(tx, id);
                    boolean due = order.phase() == Phase.PAID || order.phase() == Phase.READY;
                    Moves.wake(tx, id, due ? Optional.of(tx.now()) : Optional.empty());
                    return done(order.phase());
                });
    }

    /// Ends an order that has not left; what was promised to it is free again.
    public CompletableFuture<Answered> cancel(
            OrderId id, Actor.Person by, String reason, String note) {
        return answer(
                id,
                (tx, order) -> {
                    if (order.phase() == Phase.CANCELLED) {
                        return alreadyOr(tx, order, Answer.CANCEL);
                    }
                    if (!order.phase().isOpen()) {
                        return wrongPhase(order);
                    }
                    if (order.hasGoods()) {
                        Unpacking.ofOrder(tx, id, by);
                    }
                    Reservations.release(tx, id, Wants.reserved(order));
                    Holds.releaseAll(tx, id, by);
                    Reviews.add(tx, id, Answer.CANCEL, by, reason, note);
                    Moves.move(
                            tx,
                            id,
                            order.phase(),
                            Phase.CANCELLED,
                            by,
                            Optional.empty(),
                            Reviews.detail(AnswerReason.named(Answer.CANCEL, reason), note));
                    return done(Phase.CANCELLED);
                });
    }

    /// Has what was given up outside tried again; the trouble it made is over until it fails anew.
    public CompletableFuture<Answered> retry(OrderId id, Actor.Person by, String note) {
        return answer(
                id,
                (tx, order) -> {
                    if (TaskRows.revive(tx, id) == 0) {
                        return new Answered.Refused(new Refusal.NothingToRetry());
                    }
                    RefundRows.revive(tx, id, by);
                    Troubles.resolveAll(tx, id, by);
                    Reviews.add(tx, id, Answer.RETRY, by, "", note);
                    return done(order.phase());
                });
    }

    /// Has the other side asked now about what went wrong and may still end well by itself; the
    /// trouble stands until there is an answer.
    public CompletableFuture<Answered> ask(OrderId id, Actor.Person by, String note) {
        return answer(
                id,
                (tx, order) -> {
                    if (!TaskRows.askStuck(tx, id)) {
                        return new Answered.Refused(new Refusal.NothingToAsk());
                    }
                    Reviews.add(tx, id, Answer.ASK, by, "", note);
                    Moves.changed(tx, id);
                    return done(order.phase());
                });
    }

    /// Notes that a person has dealt with an order's troubles; nothing else changes.
    public CompletableFuture<Answered> settle(OrderId id, Actor.Person by, String note) {
        return answer(
                id,
                (tx, order) -> {
                    if (!Troubles.resolveAll(tx, id, by)) {
                        return Reviews.last(tx, id, Answer.SETTLE)
                                .<Answered>map(Answered.Refused::new)
                                .orElse(new Answered.Refused(new Refusal.NoTrouble()));
                    }
                    Reviews.add(tx, id, Answer.SETTLE, by, "", note);
                    return done(order.phase());
                });
    }

    private static Answered approve(
            Tx tx, StoredOrder order, Actor.Person by, Optional<AnswerReason> reason, String note)
            throws SQLException {
        var id = order.id();
        var wants = Wants.all(order);
        var plan = Reservations.plan(tx, wants);
        Reviews.add(tx, id, Answer.APPROVE, by, reason.map(Enum::name).orElse(""), note);
        var window = Decisions.undoWindow(tx, id);
        Moves.approve(tx, id, window, plan.isPresent(), by, Reviews.detail(reason, note));
        Accruals.begin(tx, id, order.order().recipient().address(), by);
        if (plan.isPresent()) {
            Reservations.reserve(tx, id, wants, plan.get());
        } else {
            Holds.put(tx, id, Hold.open(HoldReason.STOCK), new Actor.Worker(), "");
        }
        return new Answered.Done(Phase.READY, plan.isEmpty());
    }

    /// What ends by itself is looked at again when somebody approves.
    private static Answered recall(Tx tx, StoredOrder order, Actor.Person by, String note)
            throws SQLException {
        var id = order.id();
        if (order.hasGoods()) {
            Unpacking.ofOrder(tx, id, by);
        }
        Reservations.release(tx, id, Wants.reserved(order));
        for (var hold : Holds.standing(tx, id)) {
            if (hold.hold().reason().endsByItself()) {
                Holds.release(tx, id, hold, by, false);
            }
        }
        Reviews.add(tx, id, Answer.RECALL, by, "", note);
        Moves.move(
                tx,
                id,
                Phase.READY,
                Phase.REVIEW,
                by,
                Optional.empty(),
                Reviews.detail(Optional.empty(), note));
        return done(Phase.REVIEW);
    }

    private static Answered windowOver(StoredOrder order) {
        return order.shipAfter()
                .map(end -> new Refusal.UndoWindowOver(end, order.phase()))
                .<Answered>map(Answered.Refused::new)
                .orElse(wrongPhase(order));
    }

    private static Answered alreadyOr(Tx tx, StoredOrder order, Answer answer) throws SQLException {
        return Reviews.last(tx, order.id(), answer)
                .<Answered>map(Answered.Refused::new)
                .orElse(wrongPhase(order));
    }

    private static Answered wrongPhase(StoredOrder order) {
        return new Answered.Refused(new Refusal.WrongPhase(order.phase()));
    }

    private static Answered done(Phase phase) {
        return new Answered.Done(phase, false);
    }

    private CompletableFuture<Answered> answer(OrderId id, Command command) {
        return database.writer()
                .submit(
                        tx -> {
                            var order = loader.lock(tx, id);
                            return order.isPresent()
                                    ? command.run(tx, order.get())
                                    : new Answered.Refused(new Refusal.NoSuchOrder());
                        });
    }

    @FunctionalInterface
    private interface Command {

        Answered run(Tx tx, StoredOrder order) throws SQLException;
    }
}
