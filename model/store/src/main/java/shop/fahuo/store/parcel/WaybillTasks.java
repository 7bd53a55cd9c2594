package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.outbox.Jitter;
import shop.fahuo.store.outbox.Outbox;
import shop.fahuo.store.outbox.Outbox.Settled;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.setting.RedSwitch;
import shop.fahuo.store.waybill.ChoiceRows;
import shop.fahuo.store.waybill.StoredWaybill;
import shop.fahuo.store.waybill.WaybillRows;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What the worker asks couriers about waybills, and what follows from what they say: the task's
/// and the waybill's next state and the trouble, in one transaction.
public final class WaybillTasks {

    /// When what only a person can find out about is looked at again by itself.
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /// How often to look whether an order may ship again; its release makes it look at once.
    private static final Duration HELD = Duration.ofMinutes(5);

    private static final RetryPolicy POLICY = RetryPolicy.DEFAULT;
    private static final Actor WORKER = new Actor.Worker();

    private final Database database;
    private final ParcelLoader parcels;
    private final Booking booking;
    private final Choosing choosing;
    private final Jitter jitter;

    WaybillTasks(Database database, ParcelLoader parcels, Booking booking, Jitter jitter) {
        this.database = database;
        this.parcels = parcels;
        this.booking = booking;
        choosing = new Choosing(booking);
        this.jitter = jitter;
    }

    /// Looks once more, right before the call.
    public WaybillCall call(Claim claim) {
        return database.writer()
                .write(
                        tx -> {
                            var parcel = lock(tx, claim);
                            return Outbox.isHeld(tx, claim)
                                    ? call(tx, claim, parcel)
                                    : new WaybillCall.Lost();
                        });
    }

    private WaybillCall call(Tx tx, Claim claim, StoredParcel parcel) throws SQLException {
        var waybill = waybill(tx, claim);
        return claim.kind() == TaskKind.CANCEL_WAYBILL
                ? takeBack(tx, parcel, waybill)
                : book(tx, claim, parcel, waybill);
    }

    private static WaybillCall takeBack(Tx tx, StoredParcel parcel, StoredWaybill waybill)
            throws SQLException {
        boolean anew = waybill.state() == WaybillState.BOOKED && parcel.state() != ParcelState.LEFT;
        if (anew) {
            // A person has it tried once more.
            WaybillRows.move(tx, waybill, WaybillState.TAKING_BACK, "", WORKER);
        }
        if (!anew && waybill.state() != WaybillState.TAKING_BACK) {
            return new WaybillCall.Over();
        }
        var made = CourierJson.waybill(waybill.content());
        return new WaybillCall.TakeBack(waybill.reference(), made.number().value(), made.order());
    }

    private WaybillCall book(Tx tx, Claim claim, StoredParcel parcel, StoredWaybill waybill)
            throws SQLException {
        if (waybill.state() != WaybillState.ASKED) {
            return new WaybillCall.Over();
        }
        boolean isGone = parcel.state() != ParcelState.OPEN;
        boolean isStopped = isGone || RedSwitch.isOn(tx) || Booking.stopped(tx, parcel).isPresent();
        boolean isChosen = ChoiceRows.isMade(tx, waybill);
        if (claim.mustQuery() && isChosen) {
            return new WaybillCall.Query(booking.sealed(tx, waybill), !isStopped);
        }
        if (isStopped) {
            return isGone ? new WaybillCall.Over() : new WaybillCall.Wait(HELD);
        }
        return isChosen
                ? new WaybillCall.Ask(booking.sealed(tx, waybill))
                : choosing.call(tx, parcel, waybill);
    }

    /// Writes down by whom a booking goes, and gives its task to that account; from now on it is
    /// that one or none. Nobody was asked for it yet.
    ///
    /// @return the state the task is in now; empty when the claim was lost
    public CompletableFuture<Optional<TaskState>> choose(Claim claim, Choice choice) {
        return held(
                claim,
                (tx, parcel) -> {
                    var waybill = waybill(tx, claim);
                    if (parcel.state() != ParcelState.OPEN) {
                        return over(tx, claim, waybill);
                    }
                    choosing.write(tx, waybill, choice, WORKER);
                    TaskRows.handOn(tx, claim, choice.carriage().account());
                    return TaskState.DUE;
                });
    }

    /// Books what the courier said.
    ///
    /// @return the state the task is in now; empty when the claim was lost
    public CompletableFuture<Optional<TaskState>> settle(Claim claim, WaybillTold told) {
        return held(claim, (tx, parcel) -> settle(tx, claim, parcel, told));
    }

    private CompletableFuture<Optional<TaskState>> held(Claim claim, WhileHeld work) {
        return database.writer()
                .submit(
                        tx -> {
                            var parcel = lock(tx, claim);
                            return Outbox.isHeld(tx, claim)
                                    ? Optional.of(work.run(tx, parcel))
                                    : Optional.empty();
                        });
    }

    @FunctionalInterface
    private interface WhileHeld {

        TaskState run(Tx tx, StoredParcel parcel) throws SQLException;
    }

    private TaskState settle(Tx tx, Claim claim, StoredParcel parcel, WaybillTold told)
            throws SQLException {
        var waybill = waybill(tx, claim);
        int attempts = claim.attempts() + 1;
        var later = tx.now().plus(POLICY.waitAfter(attempts, jitter.next()));
        return switch (told) {
            case WaybillTold.Booked(var made) -> booked(tx, claim, waybill, made);
            case WaybillTold.Refused(var taken, var mend, var words) ->
                    refused(tx, claim, parcel, waybill, taken, words(mend, words));
            case WaybillTold.Absent() when parcel.state() == ParcelState.OPEN ->
                    wait(
                            tx,
                            claim,
                            new Settled(TaskState.DUE, tx.now().plus(HELD), attempts, "", "", ""));
            case WaybillTold.Absent(), WaybillTold.Over() -> over(tx, claim, waybill);
            case WaybillTold.TakenBack(var words) -> {
                WaybillRows.move(tx, waybill, WaybillState.TAKEN_BACK, words, WORKER);
                yield done(tx, claim, "");
            }
            case WaybillTold.NotTakenBack(var code, var words) ->
                    notTakenBack(tx, claim, waybill, words(code, words));
            case WaybillTold.NotNow(var code, var after) -> {
                var state = claim.mustQuery() ? TaskState.UNKNOWN : TaskState.DUE;
                int counted = after.isPresent() ? claim.attempts() : attempts;
                var due = after.map(tx.now()::plus).orElse(later);
                yield wait(tx, claim, new Settled(state, due, counted, code, "", ""));
            }
            case WaybillTold.Unknown(var code, var words, var canAsk) when canAsk ->
                    wait(
                            tx,
                            claim,
                            new Settled(TaskState.UNKNOWN, later, attempts, code, words, ""));
            case WaybillTold.Unknown(var code, var words, var _) -> {
                Outbox.settle(
                        tx,
                        claim,
                        new Settled(TaskState.UNKNOWN, NEVER, attempts, code, words, ""));
                raise(
                        tx,
                        claim,
                        TroubleCause.WAYBILL_UNKNOWN,
                        words(claim.idempotencyKey(), words));
                yield TaskState.UNKNOWN;
            }
        };
    }

    private TaskState booked(Tx tx, Claim claim, StoredWaybill waybill, Waybill made)
            throws SQLException {
        var number = made.number().value();
        if (WaybillRows.isTaken(tx, waybill, number)) {
            // Another parcel's: whatever this is, it is not ours to use.
            Outbox.settle(
                    tx,
                    claim,
                    new Settled(
                            TaskState.UNKNOWN, NEVER, claim.attempts() + 1, "DOUBLE", number, ""));
            raise(tx, claim, TroubleCause.WAYBILL_UNKNOWN, words("DOUBLE", number));
            return TaskState.UNKNOWN;
        }
        var parked = made.reach().isParked() ? made.reach().name() : "";
        WaybillRows.book(tx, waybill, number, CourierJson.write(made), parked, WORKER);
        done(tx, claim, number);
        if (!Booking.endIfDissolved(tx, parcels, waybill, WORKER) && !parked.isEmpty()) {
            raise(tx, claim, TroubleCause.WAYBILL_PARKED, number + " " + parked);
        }
        return TaskState.DONE;
    }

    private static TaskState refused(
            Tx tx,
            Claim claim,
            StoredParcel parcel,
            StoredWaybill waybill,
            boolean taken,
            String words)
            throws SQLException {
        WaybillRows.move(tx, waybill, WaybillState.REFUSED, words, WORKER);
        done(tx, claim, "");
        if (parcel.state() == ParcelState.OPEN) {
            var cause = taken ? TroubleCause.WAYBILL_TAKEN : TroubleCause.WAYBILL_REFUSED;
            raise(tx, claim, cause, words);
        }
        return TaskState.DONE;
    }

    private static TaskState over(Tx tx, Claim claim, StoredWaybill waybill) throws SQLException {
        if (waybill.state() == WaybillState.ASKED) {
            WaybillRows.move(tx, waybill, WaybillState.GIVEN_UP, "", WORKER);
        }
        return done(tx, claim, "");
    }

    private static TaskState notTakenBack(Tx tx, Claim claim, StoredWaybill waybill, String words)
            throws SQLException {
        WaybillRows.move(tx, waybill, WaybillState.BOOKED, words, WORKER);
        Outbox.settle(
                tx,
                claim,
                new Settled(TaskState.DEAD, tx.now(), claim.attempts() + 1, "", words, ""));
        raise(tx, claim, TroubleCause.WAYBILL_NOT_TAKEN_BACK, words);
        return TaskState.DEAD;
    }

    /// Never given up: a box waits for it. But a person should know.
    private static TaskState wait(Tx tx, Claim claim, Settled settled) throws SQLException {
        Outbox.settle(tx, claim, settled);
        if (settled.attempts() >= POLICY.attempts()) {
            var words = words(settled.errorCode(), settled.errorWords());
            raise(tx, claim, TroubleCause.UNCONFIRMED, words);
        }
        return settled.state();
    }

    private static TaskState done(Tx tx, Claim claim, String receipt) throws SQLException {
        Outbox.settle(
                tx,
                claim,
                new Settled(TaskState.DONE, tx.now(), claim.attempts() + 1, "", "", receipt));
        Troubles.resolveOfTask(tx, claim.order(), claim.id(), WORKER);
        return TaskState.DONE;
    }

    private static void raise(Tx tx, Claim claim, TroubleCause cause, String words)
            throws SQLException {
        if (!Troubles.isOpen(tx, claim.id())) {
            Troubles.raise(tx, claim.order(), claim.id(), cause, words, WORKER);
        }
    }

    private StoredParcel lock(Tx tx, Claim claim) throws SQLException {
        return parcels.lock(tx, waybill(tx, claim).parcel()).orElseThrow();
    }

    private static StoredWaybill waybill(Tx tx, Claim claim) throws SQLException {
        var key = claim.idempotencyKey();
        var reference = claim.kind() == TaskKind.CANCEL_WAYBILL ? key.replace(":cancel", "") : key;
        return WaybillRows.named(tx, reference).orElseThrow();
    }

    private static String words(String code, String words) {
        return (code + " " + words).strip();
    }
}
