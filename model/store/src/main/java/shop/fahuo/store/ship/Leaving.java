package shop.fahuo.store.ship;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.order.Wants;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.ParcelLoader;
import shop.fahuo.store.parcel.ParcelRefusal;
import shop.fahuo.store.parcel.ParcelRows;
import shop.fahuo.store.parcel.Staying;
import shop.fahuo.store.parcel.StoredParcel;
import shop.fahuo.store.payment.refund.GivenBack;
import shop.fahuo.store.setting.RedSwitch;
import shop.fahuo.store.waybill.WaybillRows;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Books that parcels have left the shop: their units of each line, the stock, what the channel is
/// told, and where the orders are then.
public final class Leaving {

    private final Database database;
    private final ParcelLoader parcels;

    public Leaving(Database database, ParcelLoader parcels) {
        this.database = database;
        this.parcels = parcels;
    }

    /// A person hands it over: it must be booked, and nothing may stand in its way.
    public CompletableFuture<ParcelAnswered> leave(ParcelId id, Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            var parcel = parcels.lock(tx, id);
                            var why =
                                    parcel.isEmpty()
                                            ? Optional.of(new ParcelRefusal.NoSuchParcel())
                                            : stopped(tx, parcel.get());
                            return why.isPresent()
                                    ? new ParcelAnswered.Refused(why.get())
                                    : go(tx, parcel.orElseThrow(), by);
                        });
    }

    /// Its courier has it, whoever handed it over and whatever stood in the way.
    ///
    /// @return refused when it had left already, or was taken apart
    public CompletableFuture<ParcelAnswered> scanned(ParcelId id) {
        return database.writer().submit(tx -> scanned(tx, id));
    }

    /// [#scanned] within a larger piece of writing.
    public ParcelAnswered scanned(Tx tx, ParcelId id) throws SQLException {
        var parcel = parcels.lock(tx, id);
        var why =
                parcel.isEmpty()
                        ? Optional.of(new ParcelRefusal.NoSuchParcel())
                        : notBooked(parcel.get());
        return why.isPresent()
                ? new ParcelAnswered.Refused(why.get())
                : gone(tx, parcel.orElseThrow());
    }

    /// What held its orders came too late for what was in it.
    private ParcelAnswered gone(Tx tx, StoredParcel parcel) throws SQLException {
        var worker = new Actor.Worker();
        for (var order : parcel.orders().keySet()) {
            Holds.releaseAll(tx, order, worker);
        }
        var answer = go(tx, parcel, worker);
        for (var order : parcels.lock(tx, parcel.id()).orElseThrow().orders().values()) {
            GivenBack.goOn(tx, order, worker);
        }
        return answer;
    }

    /// Why a person must not hand it over now.
    public static Optional<ParcelRefusal> stopped(Tx tx, StoredParcel parcel) throws SQLException {
        var why = notBooked(parcel);
        if (why.isPresent()) {
            return why;
        }
        if (RedSwitch.isOn(tx)) {
            return Optional.of(new ParcelRefusal.RedSwitchOn());
        }
        for (var order : parcel.orders().values()) {
            var stays = Staying.why(tx, order);
            if (stays.isPresent()) {
                return stays;
            }
        }
        return Troubles.isOpenOfTaskNamed(tx, parcel.waybill().orElseThrow().reference())
                ? Optional.of(new ParcelRefusal.InTrouble())
                : Optional.empty();
    }

    private static Optional<ParcelRefusal> notBooked(StoredParcel parcel) {
        if (parcel.state() != ParcelState.OPEN) {
            return Optional.of(new ParcelRefusal.NotOpen(parcel.state()));
        }
        if (parcel.waybill().isEmpty()) {
            return Optional.of(new ParcelRefusal.NoWaybill());
        }
        var state = parcel.waybill().get().state();
        return state == WaybillState.BOOKED
                ? Optional.empty()
                : Optional.of(new ParcelRefusal.WrongWaybill(state));
    }

    /// It goes, whatever stands in its way: who calls has looked at that, under the same lock.
    public ParcelAnswered go(Tx tx, StoredParcel parcel, Actor by) throws SQLException {
        var waybill = parcel.waybill().orElseThrow();
        var box =
                new Box(
                        new Parcel(name(waybill.courier()), WaybillRows.number(tx, waybill)),
                        parcel.id().value());
        ParcelRows.leave(tx, parcel, by);
        for (var order : parcel.orders().values()) {
            if (!parcel.of(order.id()).isEmpty()) {
                go(tx, parcel, order, box, by);
            }
        }
        return new ParcelAnswered.Done(parcel.id());
    }

    /// Virtual lines that have not begun begin now.
    private void go(Tx tx, StoredParcel parcel, StoredOrder order, Box box, Actor by)
            throws SQLException {
        boolean begins =
                order.phase() == Phase.READY && !Wants.reserved(order, SkuKind.VIRTUAL).isEmpty();
        if (begins) {
            Shipping.begin(tx, order);
        }
        var now = begins ? parcels.lock(tx, parcel.id()).orElseThrow().order(order.id()) : order;
        var going =
                parcel.of(order.id()).stream()
                        .map(
                                content ->
                                        new Going(
                                                now.lines().stream()
                                                        .filter(
                                                                line ->
                                                                        line.id()
                                                                                .equals(
                                                                                        content
                                                                                                .line()))
                                                        .findFirst()
                                                        .orElseThrow(),
                                                content.units()))
                        .toList();
        Shipping.handOver(tx, now, going, box, by, null);
    }

    /// As channels and buyers are told.
    private static String name(Courier courier) {
        return switch (courier) {
            case SF -> "顺丰速运";
            case ZTO -> "中通快递";
        };
    }
}
