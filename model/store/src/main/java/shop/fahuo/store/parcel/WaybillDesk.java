package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.waybill.ChoiceRows;
import shop.fahuo.store.waybill.StoredWaybill;
import shop.fahuo.store.waybill.Unpacking;
import shop.fahuo.store.waybill.WaybillRows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What people do about the waybills of parcels: have them booked and taken back, and settle what
/// only a person can find out.
public final class WaybillDesk {

    private final ParcelCommands commands;
    private final ParcelLoader parcels;
    private final Booking booking;

    WaybillDesk(Database database, ParcelLoader parcels, Booking booking) {
        this.parcels = parcels;
        this.booking = booking;
        commands = new ParcelCommands(database, parcels);
    }

    /// Has a waybill booked, of the next generation. One of which nobody knows whether it is there
    /// must be given up first.
    public CompletableFuture<ParcelAnswered> book(ParcelId id, Actor.Person by) {
        return commands.run(id, (tx, parcel) -> book(tx, parcel, by));
    }

    private ParcelAnswered book(Tx tx, StoredParcel parcel, Actor.Person by) throws SQLException {
        var refusal = booking.book(tx, parcel, by);
        if (refusal.isPresent()) {
            return ParcelCommands.refused(refusal.get());
        }
        if (parcel.waybill().isPresent()) {
            resolve(tx, parcel.waybill().get(), by);
        }
        return new ParcelAnswered.Done(parcel.id());
    }

    /// As [#book]; and if nobody knows whether there is one already, that one is given up with it,
    /// as [#giveUp] does. When it cannot be booked, nothing is given up either.
    public CompletableFuture<ParcelAnswered> anew(ParcelId id, Actor.Person by, String note) {
        return commands.run(
                id,
                (tx, parcel) -> {
                    var asked = parcel.alive().filter(one -> one.state() == WaybillState.ASKED);
                    if (asked.isEmpty()) {
                        return book(tx, parcel, by);
                    }
                    if (!isStuck(tx, asked.get())) {
                        return ParcelCommands.refused(new ParcelRefusal.StillAsking());
                    }
                    var refusal = booking.bookAnew(tx, parcel, by);
                    if (refusal.isPresent()) {
                        return ParcelCommands.refused(refusal.get());
                    }
                    giveUp(tx, asked.get(), by, note);
                    return new ParcelAnswered.Done(id);
                });
    }

    /// Has the courier take a booked waybill back; one that was not asked for yet is given up.
    public CompletableFuture<ParcelAnswered> cancel(ParcelId id, Actor.Person by) {
        return alive(
                id,
                (tx, waybill) ->
                        switch (waybill.state()) {
                            case BOOKED -> {
                                WaybillRows.takeBack(tx, waybill, by);
                                resolve(tx, waybill, by);
                                yield new ParcelAnswered.Done(id);
                            }
                            case ASKED ->
                                    Unpacking.giveUpUnasked(tx, waybill, by)
                                            ? new ParcelAnswered.Done(id)
                                            : ParcelCommands.refused(
                                                    new ParcelRefusal.StillAsking());
                            case TAKING_BACK, REFUSED, GIVEN_UP, TAKEN_BACK ->
                                    ParcelCommands.refused(
                                            new ParcelRefusal.WrongWaybill(waybill.state()));
                        });
    }

    /// Notes the number that a person found at the courier, where nobody else can ask.
    public CompletableFuture<ParcelAnswered> enter(ParcelId id, String number, Actor.Person by) {
        return unknown(
                id,
                (tx, waybill) -> {
                    if (!WaybillNumber.isNumber(number)
                            || WaybillRows.isTaken(tx, waybill, number)) {
                        return ParcelCommands.refused(new ParcelRefusal.BadNumber());
                    }
                    var found =
                            new Waybill(
                                    new WaybillNumber(number),
                                    List.of(),
                                    Routing.NONE,
                                    "",
                                    Reach.UNDETERMINED);
                    settle(tx, waybill, by);
                    ChoiceRows.close(tx, waybill);
                    WaybillRows.book(tx, waybill, number, CourierJson.write(found), "", by);
                    Booking.endIfDissolved(tx, parcels, waybill, by);
                    return new ParcelAnswered.Done(id);
                });
    }

    /// Gives a booking up of which a person has made sure, with the courier's branch, that there is
    /// none. It is never asked for again.
    public CompletableFuture<ParcelAnswered> giveUp(ParcelId id, Actor.Person by, String note) {
        return unknown(
                id,
                (tx, waybill) -> {
                    giveUp(tx, waybill, by, note);
                    return new ParcelAnswered.Done(id);
                });
    }

    private static void giveUp(Tx tx, StoredWaybill waybill, Actor.Person by, String note)
            throws SQLException {
        settle(tx, waybill, by);
        WaybillRows.move(tx, waybill, WaybillState.GIVEN_UP, note, by);
    }

    /// No more calls for a booking, and no more trouble.
    private static void settle(Tx tx, StoredWaybill waybill, Actor by) throws SQLException {
        TaskRows.close(tx, waybill.reference(), by);
        resolve(tx, waybill, by);
    }

    private static void resolve(Tx tx, StoredWaybill waybill, Actor by) throws SQLException {
        Troubles.resolveOfTaskNamed(tx, waybill.order(), waybill.reference(), by);
        Troubles.resolveOfTaskNamed(tx, waybill.order(), waybill.cancelKey(), by);
    }

    /// Of a booking that nobody can find out about by asking.
    private CompletableFuture<ParcelAnswered> unknown(ParcelId id, OnWaybill command) {
        return alive(
                id,
                (tx, waybill) -> {
                    if (waybill.state() != WaybillState.ASKED) {
                        return ParcelCommands.refused(
                                new ParcelRefusal.WrongWaybill(waybill.state()));
                    }
                    return isStuck(tx, waybill)
                            ? command.run(tx, waybill)
                            : ParcelCommands.refused(new ParcelRefusal.StillAsking());
                });
    }

    private static boolean isStuck(Tx tx, StoredWaybill waybill) throws SQLException {
        return TaskRows.state(tx, waybill.reference()).equals(Optional.of(TaskState.UNKNOWN))
                && Troubles.isOpenOfTaskNamed(tx, waybill.reference());
    }

    private CompletableFuture<ParcelAnswered> alive(ParcelId id, OnWaybill command) {
        return commands.run(
                id,
                (tx, parcel) -> {
                    if (parcel.state() == ParcelState.LEFT) {
                        return ParcelCommands.refused(new ParcelRefusal.NotOpen(parcel.state()));
                    }
                    if (parcel.packed()) {
                        return ParcelCommands.refused(new ParcelRefusal.IsPacked());
                    }
                    return parcel.alive().isPresent()
                            ? command.run(tx, parcel.alive().get())
                            : ParcelCommands.refused(new ParcelRefusal.NoWaybill());
                });
    }

    @FunctionalInterface
    private interface OnWaybill {

        ParcelAnswered run(Tx tx, StoredWaybill waybill) throws SQLException;
    }
}
