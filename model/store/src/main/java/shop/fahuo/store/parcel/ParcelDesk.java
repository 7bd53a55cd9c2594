package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.outbox.Outbox;
import shop.fahuo.store.waybill.StoredWaybill;
import shop.fahuo.store.waybill.Unpacking;
import shop.fahuo.store.waybill.WaybillRows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What people do to parcels that are in the shop. Each command is one transaction that looks at
/// the parcel and its orders as they are at that moment. That one leaves is
/// [shop.fahuo.store.ship.Leaving].
public final class ParcelDesk {

    private final Database database;
    private final OrderLoader orders;
    private final ParcelLoader parcels;
    private final Booking booking;

    ParcelDesk(Database database, OrderLoader orders, ParcelLoader parcels, Booking booking) {
        this.database = database;
        this.orders = orders;
        this.parcels = parcels;
        this.booking = booking;
    }

    /// Packs goods of an order that are promised to it and in no other parcel, by the shop's own
    /// courier.
    ///
    /// @param takes what; empty: all of them
    /// @param remark for the courier and on the label; may be empty
    public CompletableFuture<ParcelAnswered> make(
            OrderId id, List<Take> takes, String remark, Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            var order = orders.lock(tx, id);
                            if (order.isEmpty()) {
                                return refused(new ParcelRefusal.NoSuchOrder());
                            }
                            var phase = order.get().phase();
                            if (phase != Phase.READY && phase != Phase.SHIPPING) {
                                return refused(
                                        new ParcelRefusal.WrongPhase(
                                                order.get().order().key(), phase));
                            }
                            var carriage = booking.settings(tx).carriage();
                            if (carriage.isEmpty()) {
                                return refused(new ParcelRefusal.NoCourier());
                            }
                            var free = ParcelRows.free(tx, order.get());
                            return switch (Contents.choose(free, takes)) {
                                case Contents.Chosen.None() ->
                                        refused(new ParcelRefusal.NothingToPack());
                                case Contents.Chosen.TooFew(var left) ->
                                        refused(new ParcelRefusal.MoreThanLeft(left));
                                case Contents.Chosen.These(var these) ->
                                        new ParcelAnswered.Done(
                                                ParcelRows.add(
                                                        tx, id, carriage.get(), remark, these, by));
                            };
                        });
    }

    /// Puts some of what is in a parcel into a new one.
    public CompletableFuture<ParcelAnswered> split(ParcelId id, List<Take> takes, Actor.Person by) {
        return unbooked(
                id,
                (tx, parcel) ->
                        switch (Contents.choose(parcel.contents(), takes)) {
                            case Contents.Chosen.None() ->
                                    refused(new ParcelRefusal.NothingToPack());
                            case Contents.Chosen.TooFew(var left) ->
                                    refused(new ParcelRefusal.MoreThanLeft(left));
                            case Contents.Chosen.These(var these) ->
                                    Contents.units(these) == Contents.units(parcel.contents())
                                            ? refused(new ParcelRefusal.NothingLeftIn())
                                            : split(tx, parcel, these, by);
                        });
    }

    private static ParcelAnswered split(
            Tx tx, StoredParcel parcel, List<StoredParcel.Content> these, Actor.Person by)
            throws SQLException {
        for (var content : these) {
            ParcelRows.take(tx, parcel.id(), new Take(content.line(), content.units()));
        }
        ParcelRows.weigh(tx, parcel.id());
        var first = these.getFirst().order();
        return new ParcelAnswered.Done(
                ParcelRows.add(tx, first, parcel.carriage(), parcel.remark(), these, by));
    }

    /// Puts all that is in other parcels into the first; they are no more. One buyer, one door.
    public CompletableFuture<ParcelAnswered> merge(List<ParcelId> ids, Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            var found = new java.util.ArrayList<StoredParcel>();
                            for (var id : ids.stream().distinct().toList()) {
                                var parcel = parcels.lock(tx, id);
                                var wrong = parcel.flatMap(ParcelDesk::notUnbooked);
                                if (parcel.isEmpty() || wrong.isPresent()) {
                                    return refused(wrong.orElse(new ParcelRefusal.NoSuchParcel()));
                                }
                                found.add(parcel.get());
                            }
                            if (found.size() < 2 || !Contents.areTogether(found)) {
                                return refused(new ParcelRefusal.NotTogether());
                            }
                            return merge(tx, found, by);
                        });
    }

    private static ParcelAnswered merge(Tx tx, List<StoredParcel> parcels, Actor.Person by)
            throws SQLException {
        var first = parcels.getFirst().id();
        for (var other : parcels.subList(1, parcels.size())) {
            Unpacking.dissolve(tx, other.id(), by);
            for (var content : other.contents()) {
                ParcelRows.put(tx, first, content);
            }
        }
        ParcelRows.weigh(tx, first);
        return new ParcelAnswered.Done(first);
    }

    /// Has a parcel go by another courier, account, product, or at another's cost.
    public CompletableFuture<ParcelAnswered> route(
            ParcelId id, Carriage carriage, Actor.Person by) {
        return unbooked(
                id,
                (tx, parcel) -> {
                    ParcelRows.route(tx, id, carriage);
                    tx.event(
                            parcel.first().value(),
                            by,
                            "parcel.routed",
                            java.util.Map.of("parcel", id.value(), "to", carriage.account()));
                    return new ParcelAnswered.Done(id);
                });
    }

    /// Takes a parcel apart; a waybill it has is taken back.
    public CompletableFuture<ParcelAnswered> dissolve(ParcelId id, Actor.Person by) {
        return with(
                id,
                (tx, parcel) -> {
                    if (parcel.state() != ParcelState.OPEN) {
                        return refused(new ParcelRefusal.NotOpen(parcel.state()));
                    }
                    Unpacking.dissolve(tx, id, by);
                    return new ParcelAnswered.Done(id);
                });
    }

    /// Has a waybill booked, of the next generation. One of which nobody knows whether it is there
    /// must be given up first.
    public CompletableFuture<ParcelAnswered> book(ParcelId id, Actor.Person by) {
        return with(
                id,
                (tx, parcel) -> {
                    var refusal = booking.book(tx, parcel, by);
                    if (refusal.isPresent()) {
                        return refused(refusal.get());
                    }
                    if (parcel.waybill().isPresent()) {
                        resolve(tx, parcel.waybill().get(), by);
                    }
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
                                            : refused(new ParcelRefusal.StillAsking());
                            case TAKING_BACK, REFUSED, GIVEN_UP, TAKEN_BACK ->
                                    refused(new ParcelRefusal.WrongWaybill(waybill.state()));
                        });
    }

    /// Notes the number that a person found at the courier, where nobody else can ask.
    public CompletableFuture<ParcelAnswered> enter(ParcelId id, String number, Actor.Person by) {
        return unknown(
                id,
                (tx, waybill) -> {
                    if (!WaybillNumber.isNumber(number)
                            || WaybillRows.isTaken(tx, waybill, number)) {
                        return refused(new ParcelRefusal.BadNumber());
                    }
                    var found =
                            new Waybill(
                                    new WaybillNumber(number),
                                    List.of(),
                                    Routing.NONE,
                                    "",
                                    Reach.UNDETERMINED);
                    settle(tx, waybill, by);
                    WaybillRows.book(tx, waybill, number, CourierJson.write(found), "", by);
                    WaybillTasks.endIfDissolved(tx, parcels, waybill, by);
                    return new ParcelAnswered.Done(id);
                });
    }

    /// Gives a booking up of which a person has made sure, with the courier's branch, that there is
    /// none. It is never asked for again.
    public CompletableFuture<ParcelAnswered> giveUp(ParcelId id, Actor.Person by, String note) {
        return unknown(
                id,
                (tx, waybill) -> {
                    settle(tx, waybill, by);
                    WaybillRows.move(tx, waybill, WaybillState.GIVEN_UP, note, by);
                    return new ParcelAnswered.Done(id);
                });
    }

    /// No more calls for a booking, and no more trouble.
    private static void settle(Tx tx, StoredWaybill waybill, Actor by) throws SQLException {
        Outbox.close(tx, waybill.reference(), by);
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
                        return refused(new ParcelRefusal.WrongWaybill(waybill.state()));
                    }
                    boolean stuck =
                            Outbox.state(tx, waybill.reference())
                                            .equals(Optional.of(TaskState.UNKNOWN))
                                    && Troubles.isOpenOfTaskNamed(tx, waybill.reference());
                    return stuck
                            ? command.run(tx, waybill)
                            : refused(new ParcelRefusal.StillAsking());
                });
    }

    private CompletableFuture<ParcelAnswered> alive(ParcelId id, OnWaybill command) {
        return with(
                id,
                (tx, parcel) -> {
                    if (parcel.state() == ParcelState.LEFT) {
                        return refused(new ParcelRefusal.NotOpen(parcel.state()));
                    }
                    return parcel.alive().isPresent()
                            ? command.run(tx, parcel.alive().get())
                            : refused(new ParcelRefusal.NoWaybill());
                });
    }

    private CompletableFuture<ParcelAnswered> unbooked(ParcelId id, OnParcel command) {
        return with(
                id,
                (tx, parcel) -> {
                    var wrong = notUnbooked(parcel);
                    return wrong.isPresent() ? refused(wrong.get()) : command.run(tx, parcel);
                });
    }

    private static Optional<ParcelRefusal> notUnbooked(StoredParcel parcel) {
        if (parcel.state() != ParcelState.OPEN) {
            return Optional.of(new ParcelRefusal.NotOpen(parcel.state()));
        }
        return parcel.alive().map(waybill -> new ParcelRefusal.HasWaybill(waybill.state()));
    }

    private CompletableFuture<ParcelAnswered> with(ParcelId id, OnParcel command) {
        return database.writer()
                .submit(
                        tx -> {
                            var parcel = parcels.lock(tx, id);
                            return parcel.isPresent()
                                    ? command.run(tx, parcel.get())
                                    : refused(new ParcelRefusal.NoSuchParcel());
                        });
    }

    private static ParcelAnswered refused(ParcelRefusal why) {
        return new ParcelAnswered.Refused(why);
    }

    @FunctionalInterface
    private interface OnParcel {

        ParcelAnswered run(Tx tx, StoredParcel parcel) throws SQLException;
    }

    @FunctionalInterface
    private interface OnWaybill {

        ParcelAnswered run(Tx tx, StoredWaybill waybill) throws SQLException;
    }
}
