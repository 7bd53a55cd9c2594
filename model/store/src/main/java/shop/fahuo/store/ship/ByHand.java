package shop.fahuo.store.ship;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.outbox.TaskRows.Stuck;
import shop.fahuo.store.payment.refund.GivenBack;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Refusal;
import shop.fahuo.store.review.Reviews;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/// Notes what a person brought about outside, of an order for which Fahuo could not.
public final class ByHand {

    /// Of a note, in characters.
    private static final int LONGEST = 2_000;

    private final Database database;
    private final OrderLoader loader;

    public ByHand(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// The buyer has the keys, or was told, or the provider knows of the shipment: nobody is called
    /// for it any more, keys count as delivered, and the order goes on. Refunds and waybills have
    /// steps of their own.
    ///
    /// @param proof how somebody else can see that it was done; never empty
    /// @param note may be empty; of a long one the end is left out, and nothing of the proof
    public CompletableFuture<Answered> done(
            OrderId id, Actor.Person by, String proof, String note) {
        return database.writer().submit(tx -> done(tx, id, by, words(proof, note)));
    }

    private static String words(String proof, String note) {
        var words = (proof + "  " + note).strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private Answered done(Tx tx, OrderId id, Actor.Person by, String words) throws SQLException {
        var order = loader.lock(tx, id);
        if (order.isEmpty()) {
            return new Answered.Refused(new Refusal.NoSuchOrder());
        }
        var stuck =
                TaskRows.stuck(tx, id).stream()
                        .filter(task -> isForHands(task, order.get().phase()))
                        .toList();
        if (stuck.isEmpty()) {
            return new Answered.Refused(new Refusal.NothingByHand());
        }
        for (var task : stuck) {
            TaskRows.close(tx, task.key(), by);
            if (task.kind() == TaskKind.DELIVER_KEYS) {
                deliver(tx, id, task, by);
            }
            Troubles.resolveOfTask(tx, id, task.id(), by);
        }
        Reviews.add(tx, id, Answer.DONE_OUTSIDE, by, "", words);
        return new Answered.Done(loader.lock(tx, id).orElseThrow().phase(), false);
    }

    /// One that is being called right now is not: what comes of the call is taken first. Nor are
    /// keys of an order that has ended since.
    private static boolean isForHands(Stuck task, Phase phase) {
        boolean rests = task.state() == TaskState.DEAD || task.state() == TaskState.UNKNOWN;
        return switch (task.kind()) {
            case DELIVER_KEYS -> rests && phase == Phase.SHIPPING;
            case NOTIFY_BUYER, REPORT_SHIPPING -> rests;
            case CHECK_PAYMENT, REFUND, PAYOUT, BOOK_WAYBILL, CANCEL_WAYBILL -> false;
        };
    }

    private void deliver(Tx tx, OrderId id, Stuck task, Actor.Person by) throws SQLException {
        var order = loader.lock(tx, id).orElseThrow();
        Shipping.handOver(tx, order, SkuKind.VIRTUAL, Parcel.NONE, by, task.id());
        if (order.lines().stream().anyMatch(line -> line.refunded() > 0)) {
            GivenBack.goOn(tx, loader.lock(tx, id).orElseThrow(), by);
        }
    }
}
