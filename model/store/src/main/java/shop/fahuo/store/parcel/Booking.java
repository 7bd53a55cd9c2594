package shop.fahuo.store.parcel;

import shop.fahuo.core.Quantity;
import shop.fahuo.core.courier.Cargo;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Goods;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.StoredOrder.StoredLine;
import shop.fahuo.store.outbox.NewTask;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.parcel.StoredParcel.Content;
import shop.fahuo.store.setting.ShippingDesk;
import shop.fahuo.store.setting.ShippingSettings;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.waybill.StoredWaybill;
import shop.fahuo.store.waybill.WaybillRows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// Has a waybill booked for a parcel: chooses the reference, seals what the courier is asked for,
/// and writes the task, all before anybody is called.
final class Booking {

    private static final String ADD =
            "insert into waybill (parcel_id, generation, reference, courier, account, state,"
                + " sealed, number, content, asked_at, booked_at, ended_at, words) values (?, ?, ?,"
                + " ?, ?, 'ASKED', ?, null, '', ?, null, null, '')";
    private static final String GENERATION = "update parcel set generation = ? where id = ?";
    private static final String SEALED =
            "select sealed from waybill where parcel_id = ? and generation = ?";
    private static final String RESEAL =
            "update waybill set courier = ?, account = ?, sealed = ? where parcel_id = ? and"
                    + " generation = ? and state = 'ASKED'";
    private static final String WEIGHT = "select weight_g from sku where code = ?";

    private final ShippingDesk settings;
    private final Vault vault;

    Booking(ShippingDesk settings, Vault vault) {
        this.settings = settings;
        this.vault = vault;
    }

    ShippingSettings settings(Tx tx) throws SQLException {
        return settings.get(tx);
    }

    /// @return why it cannot be booked; empty when it will be
    Optional<ParcelRefusal> book(Tx tx, StoredParcel parcel, Actor by) throws SQLException {
        return parcel.state() == ParcelState.OPEN && parcel.alive().isPresent()
                ? Optional.of(new ParcelRefusal.HasWaybill(parcel.alive().get().state()))
                : bookAnew(tx, parcel, by);
    }

    /// As [#book], for who ends the booking before it in the same transaction.
    Optional<ParcelRefusal> bookAnew(Tx tx, StoredParcel parcel, Actor by) throws SQLException {
        var set = settings.get(tx);
        var why = refusal(tx, parcel, set);
        if (why.isPresent()) {
            return why;
        }
        int generation = parcel.generation() + 1;
        var planned = planned(parcel, set);
        ParcelRows.route(tx, parcel.id(), planned);
        var first = parcel.firstOrder();
        var reference =
                ShipmentReference.of(set.shop(), first.order().key(), parcel.ordinal(), generation);
        var request = request(tx, parcel, planned, reference, set.sender().orElseThrow());
        var waybill =
                new StoredWaybill(
                        parcel.id(),
                        generation,
                        parcel.first(),
                        reference.value(),
                        planned.courier(),
                        planned.account(),
                        WaybillState.ASKED,
                        "");
        tx.update(
                ADD,
                parcel.id().value(),
                generation,
                reference.value(),
                waybill.courier().name(),
                waybill.account(),
                vault.seal(CourierJson.write(request)),
                tx.now());
        tx.update(GENERATION, generation, parcel.id().value());
        TaskRows.add(
                tx,
                new NewTask(
                        TaskKind.BOOK_WAYBILL,
                        reference.value(),
                        parcel.first(),
                        waybill.account(),
                        waybill.payload(),
                        tx.now()));
        WaybillRows.tell(tx, waybill, WaybillState.ASKED, by, Map.of());
        return Optional.empty();
    }

    /// What was chosen for a booking holds for that one alone: the next begins with the shop's own
    /// courier again, unless a person has said otherwise.
    private static Carriage planned(StoredParcel parcel, ShippingSettings set) {
        return parcel.routedBy().isPresent() || parcel.generation() == 0
                ? parcel.carriage()
                : set.carriage().orElse(parcel.carriage());
    }

    private static Optional<ParcelRefusal> refusal(Tx tx, StoredParcel parcel, ShippingSettings set)
            throws SQLException {
        if (parcel.state() != ParcelState.OPEN) {
            return Optional.of(new ParcelRefusal.NotOpen(parcel.state()));
        }
        if (set.sender().isEmpty()) {
            return Optional.of(new ParcelRefusal.NoSender());
        }
        var stopped = stopped(tx, parcel);
        if (stopped.isPresent()) {
            return stopped;
        }
        return parcel.orders().values().stream()
                .filter(order -> !order.order().recipient().isShippable())
                .findFirst()
                .map(order -> new ParcelRefusal.NoAddress(order.order().key()));
    }

    /// Why nothing of it may leave, or be booked, as its orders stand.
    static Optional<ParcelRefusal> stopped(Tx tx, StoredParcel parcel) throws SQLException {
        for (var order : parcel.orders().values()) {
            if (order.phase() != Phase.READY && order.phase() != Phase.SHIPPING) {
                return Optional.of(
                        new ParcelRefusal.WrongPhase(order.order().key(), order.phase()));
            }
            var why = Staying.why(tx, order);
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    private static ShipmentRequest request(
            Tx tx, StoredParcel parcel, Carriage planned, ShipmentReference reference, Party sender)
            throws SQLException {
        var goods = new ArrayList<Goods>();
        var weight = Grams.ZERO;
        for (var content : parcel.contents()) {
            var one = goods(tx, parcel.order(content.order()), content);
            goods.add(one);
            weight = weight.plus(one.weight().times(one.quantity()));
        }
        return new ShipmentRequest(
                reference,
                sender,
                Party.of(parcel.firstOrder().order().recipient()),
                new Cargo(goods, weight, parcel.pieces()),
                planned.product(),
                planned.pay(),
                parcel.remark());
    }

    private static Goods goods(Tx tx, StoredOrder order, Content content) throws SQLException {
        var line =
                order.lines().stream()
                        .filter(one -> one.id().equals(content.line()))
                        .map(StoredLine::line)
                        .findFirst()
                        .orElseThrow();
        var weight = tx.first(WEIGHT, row -> row.number(1), line.sku().value());
        return new Goods(
                line.name().isBlank() ? line.sku().value() : line.name(),
                new Quantity(content.units()),
                new Grams(weight.orElse(0L)),
                line.unitPrice());
    }

    /// What the courier is asked for.
    ShipmentRequest sealed(Tx tx, StoredWaybill waybill) throws SQLException {
        return CourierJson.request(
                vault.open(
                        tx.first(
                                        SEALED,
                                        row -> row.bytes(1),
                                        waybill.parcel().value(),
                                        waybill.generation())
                                .orElseThrow()));
    }

    /// Has the courier asked that was chosen, in the way that was chosen; nobody was asked yet.
    void reroute(Tx tx, StoredWaybill waybill, Carriage to) throws SQLException {
        var old = sealed(tx, waybill);
        var request =
                new ShipmentRequest(
                        old.reference(),
                        old.sender(),
                        old.receiver(),
                        old.cargo(),
                        to.product(),
                        to.pay(),
                        old.remark());
        tx.update(
                RESEAL,
                to.courier().name(),
                to.account(),
                vault.seal(CourierJson.write(request)),
                waybill.parcel().value(),
                waybill.generation());
        ParcelRows.route(tx, waybill.parcel(), to);
    }

    /// A number for a box that is no more goes back.
    ///
    /// @param asked as it was before it had the number
    /// @return whether it does
    static boolean endIfDissolved(Tx tx, ParcelLoader parcels, StoredWaybill asked, Actor actor)
            throws SQLException {
        var parcel = parcels.lock(tx, asked.parcel()).orElseThrow();
        if (parcel.state() != ParcelState.DISSOLVED) {
            return false;
        }
        WaybillRows.takeBack(tx, parcel.alive().orElseThrow(), actor);
        return true;
    }
}
