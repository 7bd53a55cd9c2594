package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.waybill.Unpacking;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What people put into which box, and by whom it goes. Its waybill is [WaybillDesk]'s, that it
/// leaves [shop.fahuo.store.ship.Leaving]'s.
public final class ParcelDesk {

    private final Database database;
    private final OrderLoader orders;
    private final ParcelLoader parcels;
    private final ParcelCommands commands;
    private final Booking booking;

    ParcelDesk(Database database, OrderLoader orders, ParcelLoader parcels, Booking booking) {
        this.database = database;
        this.orders = orders;
        this.parcels = parcels;
        this.booking = booking;
        commands = new ParcelCommands(database, parcels);
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
                                return ParcelCommands.refused(new ParcelRefusal.NoSuchOrder());
                            }
                            var phase = order.get().phase();
                            if (phase != Phase.READY && phase != Phase.SHIPPING) {
                                return ParcelCommands.refused(
                                        new ParcelRefusal.WrongPhase(
                                                order.get().order().key(), phase));
                            }
                            var carriage = booking.settings(tx).carriage();
                            if (carriage.isEmpty()) {
                                return ParcelCommands.refused(new ParcelRefusal.NoCourier());
                            }
                            var free = ParcelRows.free(tx, order.get());
                            return switch (Contents.choose(free, takes)) {
                                case Contents.Chosen.None() ->
                                        ParcelCommands.refused(new ParcelRefusal.NothingToPack());
                                case Contents.Chosen.TooFew(var left) ->
                                        ParcelCommands.refused(
                                                new ParcelRefusal.MoreThanLeft(left));
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
                                    ParcelCommands.refused(new ParcelRefusal.NothingToPack());
                            case Contents.Chosen.TooFew(var left) ->
                                    ParcelCommands.refused(new ParcelRefusal.MoreThanLeft(left));
                            case Contents.Chosen.These(var these) ->
                                    Contents.units(these) == Contents.units(parcel.contents())
                                            ? ParcelCommands.refused(
                                                    new ParcelRefusal.NothingLeftIn())
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
        var id = ParcelRows.add(tx, first, parcel.carriage(), parcel.remark(), these, by);
        if (parcel.routedBy().isPresent()) {
            ParcelRows.routed(tx, id, parcel.routedBy().get());
        }
        return new ParcelAnswered.Done(id);
    }

    /// Puts all that is in other parcels into the first; they are no more. One buyer, one door.
    public CompletableFuture<ParcelAnswered> merge(List<ParcelId> ids, Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            var found = new ArrayList<StoredParcel>();
                            for (var id : ids.stream().distinct().toList()) {
                                var parcel = parcels.lock(tx, id);
                                var wrong = parcel.flatMap(ParcelDesk::notUnbooked);
                                if (parcel.isEmpty() || wrong.isPresent()) {
                                    return ParcelCommands.refused(
                                            wrong.orElse(new ParcelRefusal.NoSuchParcel()));
                                }
                                found.add(parcel.get());
                            }
                            if (found.size() < 2 || !Contents.areTogether(found)) {
                                return ParcelCommands.refused(new ParcelRefusal.NotTogether());
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

    /// Has a parcel go by another courier, account, product, or at another's cost. From then on
    /// nothing else chooses for it.
    public CompletableFuture<ParcelAnswered> route(
            ParcelId id, Carriage carriage, Actor.Person by) {
        return unbooked(
                id,
                (tx, parcel) -> {
                    ParcelRows.route(tx, id, carriage);
                    ParcelRows.routed(tx, id, by.text());
                    tx.event(
                            parcel.first().value(),
                            by,
                            "parcel.routed",
                            Map.of("parcel", id.value(), "to", carriage.account()));
                    return new ParcelAnswered.Done(id);
                });
    }

    /// Takes a parcel apart; a waybill it has is taken back.
    public CompletableFuture<ParcelAnswered> dissolve(ParcelId id, Actor.Person by) {
        return commands.run(
                id,
                (tx, parcel) -> {
                    if (parcel.state() != ParcelState.OPEN) {
                        return ParcelCommands.refused(new ParcelRefusal.NotOpen(parcel.state()));
                    }
                    if (parcel.packed()) {
                        return ParcelCommands.refused(new ParcelRefusal.IsPacked());
                    }
                    Unpacking.dissolve(tx, id, by);
                    return new ParcelAnswered.Done(id);
                });
    }

    private CompletableFuture<ParcelAnswered> unbooked(
            ParcelId id, ParcelCommands.Command command) {
        return commands.run(
                id,
                (tx, parcel) -> {
                    var wrong = notUnbooked(parcel);
                    return wrong.isPresent()
                            ? ParcelCommands.refused(wrong.get())
                            : command.run(tx, parcel);
                });
    }

    private static Optional<ParcelRefusal> notUnbooked(StoredParcel parcel) {
        if (parcel.state() != ParcelState.OPEN) {
            return Optional.of(new ParcelRefusal.NotOpen(parcel.state()));
        }
        if (parcel.packed()) {
            return Optional.of(new ParcelRefusal.IsPacked());
        }
        return parcel.alive().map(waybill -> new ParcelRefusal.HasWaybill(waybill.state()));
    }
}
