package shop.fahuo.store.ship;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.BuyerNotices;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.order.Wants;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.outbox.Jitter;
import shop.fahuo.store.outbox.Outbox;
import shop.fahuo.store.outbox.Outbox.Settled;
import shop.fahuo.store.payment.refund.GivenBack;
import shop.fahuo.store.setting.RedSwitch;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What a call to the outside needs, and what follows from how it ended: the task's next state, the
/// order's next phase, the next tasks and the trouble, in one transaction.
public final class Effects {

    private static final String KEYS =
            "select l.position, l.sub_number, l.sku, l.name, k.sealed, l.id from order_line l join"
                    + " card_key k on k.line_id = l.id where l.order_id = ? order by l.position,"
                    + " k.unit";

    private static final String NUMBER = "select number from orders where id = ?";

    private final Database database;
    private final OrderLoader loader;
    private final Vault vault;
    private final RetryPolicy policy;
    private final Jitter jitter;

    public Effects(
            Database database, OrderLoader loader, Vault vault, RetryPolicy policy, Jitter jitter) {
        this.database = database;
        this.loader = loader;
        this.vault = vault;
        this.policy = policy;
        this.jitter = jitter;
    }

    /// Looks once more, right before the call, and opens the keys for it.
    public Clearance clear(Claim claim) {
        return database.writer()
                .write(
                        tx ->
                                Outbox.isHeld(tx, claim)
                                        ? clearHeld(tx, claim)
                                        : new Clearance.Lost());
    }

    private Clearance clearHeld(Tx tx, Claim claim) throws SQLException {
        if (claim.kind() == TaskKind.NOTIFY_BUYER) {
            var number = tx.first(NUMBER, row -> row.text(1), claim.order().value()).orElseThrow();
            return new Clearance.Notice(new OrderNumber(number), claim.payload());
        }
        if (RedSwitch.isOn(tx)) {
            return new Clearance.Stopped();
        }
        var order = loader.lock(tx, claim.order()).orElseThrow();
        var window = order.undoEnds(tx.now());
        if (window.isPresent()) {
            return new Clearance.TooEarly(Duration.between(tx.now(), window.get()));
        }
        return order.phase() == Phase.SHIPPING && !Wants.reserved(order, SkuKind.VIRTUAL).isEmpty()
                ? new Clearance.Keys(keys(tx, order))
                : new Clearance.NotShipping();
    }

    /// Books how a call ended. A claim that somebody else took over meanwhile changes nothing.
    ///
    /// @return the state the task is in now; empty when the claim was lost
    public CompletableFuture<Optional<TaskState>> settle(Claim claim, Outcome outcome) {
        double spread = jitter.next();
        return database.writer()
                .submit(
                        tx -> {
                            var settled = settled(tx, claim, outcome, spread);
                            if (!Outbox.settle(tx, claim, settled)) {
                                return Optional.empty();
                            }
                            follow(tx, claim, settled, outcome);
                            return Optional.of(settled.state());
                        });
    }

    private Settled settled(Tx tx, Claim claim, Outcome outcome, double spread) {
        int attempts = claim.attempts() + 1;
        var later = tx.now().plus(policy.waitAfter(attempts, spread));
        return switch (outcome) {
            case Outcome.Ok(var receipt) ->
                    new Settled(TaskState.DONE, tx.now(), attempts, "", "", receipt);
            case Outcome.Rejected(var code, var words) ->
                    new Settled(TaskState.DEAD, tx.now(), attempts, code, words, "");
            case Outcome.Unknown(var code, var words) ->
                    new Settled(TaskState.UNKNOWN, later, attempts, code, words, "");
            case Outcome.NotNow(var code, var after) -> {
                var state = claim.mustQuery() ? TaskState.UNKNOWN : TaskState.DUE;
                // The other side said when: that is no failed attempt.
                yield after.isPresent()
                        ? new Settled(
                                state, tx.now().plus(after.get()), claim.attempts(), code, "", "")
                        : new Settled(exhausted(attempts, state), later, attempts, code, "", "");
            }
        };
    }

    /// Something that certainly has not happened may be given up; something unknown never is.
    private TaskState exhausted(int attempts, TaskState state) {
        return state == TaskState.DUE && policy.isExhausted(attempts) ? TaskState.DEAD : state;
    }

    private void follow(Tx tx, Claim claim, Settled settled, Outcome outcome) throws SQLException {
        var worker = new Actor.Worker();
        switch (settled.state()) {
            case DONE -> {
                Troubles.resolveOfTask(tx, claim.order(), claim.id(), worker);
                if (claim.kind() == TaskKind.DELIVER_KEYS) {
                    delivered(tx, claim);
                }
            }
            case DEAD -> {
                var cause =
                        outcome instanceof Outcome.Rejected
                                ? TroubleCause.REJECTED
                                : TroubleCause.EXHAUSTED;
                Troubles.raise(tx, claim.order(), claim.id(), cause, words(settled), worker);
            }
            case UNKNOWN -> {
                boolean forLong =
                        settled.attempts() == policy.attempts()
                                && outcome instanceof Outcome.Unknown;
                // What concerns no order has its own list.
                if (forLong && claim.order().value() != 0) {
                    Troubles.raise(
                            tx,
                            claim.order(),
                            claim.id(),
                            TroubleCause.UNCONFIRMED,
                            words(settled),
                            worker);
                }
            }
            case DUE, CLAIMED -> {}
        }
    }

    private static String words(Settled settled) {
        return (settled.errorCode() + " " + settled.errorWords()).strip();
    }

    private void delivered(Tx tx, Claim claim) throws SQLException {
        var order = loader.lock(tx, claim.order()).orElseThrow();
        if (order.phase() != Phase.SHIPPING) {
            // Ended while the call was under way; the channel has the keys all the same.
            var cause = TroubleCause.CLOSED_AFTER_SHIPPING;
            Troubles.raise(tx, order.id(), claim.id(), cause, "", new Actor.Worker());
            return;
        }
        Shipping.handOver(tx, order, SkuKind.VIRTUAL, Parcel.NONE, new Actor.Worker(), claim.id());
        if (order.lines().stream().anyMatch(line -> line.refunded() > 0)) {
            // Its money went back while the call was under way.
            GivenBack.goOn(tx, loader.lock(tx, order.id()).orElseThrow(), new Actor.Worker());
        }
        BuyerNotices.keysDelivered(tx, order.id());
    }

    private KeyDelivery keys(Tx tx, StoredOrder order) throws SQLException {
        record Found(int position, String sub, SkuCode sku, String name, String key) {}
        var found =
                tx.query(
                        KEYS,
                        row ->
                                new Found(
                                        row.whole(1),
                                        row.text(2),
                                        new SkuCode(row.text(3)),
                                        row.text(4),
                                        vault.open(row.bytes(5))),
                        order.id().value());
        var lines = new ArrayList<KeyDelivery.Line>();
        for (int from = 0, to; from < found.size(); from = to) {
            var first = found.get(from);
            to = from;
            while (to < found.size() && found.get(to).position() == first.position()) {
                to++;
            }
            var keys = found.subList(from, to).stream().map(Found::key).toList();
            lines.add(
                    new KeyDelivery.Line(
                            first.position(), first.sub(), first.sku(), first.name(), keys));
        }
        return new KeyDelivery(order.order().key().number(), lines);
    }
}
