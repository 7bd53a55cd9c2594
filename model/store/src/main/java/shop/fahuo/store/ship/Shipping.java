package shop.fahuo.store.ship;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.Moves;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.StoredOrder.StoredLine;
import shop.fahuo.store.order.Wakes;
import shop.fahuo.store.order.Wants;
import shop.fahuo.store.outbox.NewTask;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.parcel.AutoParcels;
import shop.fahuo.store.setting.RedSwitch;
import shop.fahuo.store.stock.Reservations;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Starts what ships by itself. An order starts only when it is READY, nothing holds it, its undo
/// window is over and its stock is promised; all of that is looked at again in the transaction that
/// starts it.
public final class Shipping {

    private final Database database;
    private final OrderLoader loader;
    private final AutoParcels parcels;

    /// @param parcels packs what ships by itself
    public Shipping(Database database, OrderLoader loader, AutoParcels parcels) {
        this.database = database;
        this.loader = loader;
        this.parcels = parcels;
    }

    /// Orders that may be able to start.
    public List<OrderId> due(Instant now, int limit) {
        return Wakes.due(database, Phase.READY, now, limit);
    }

    /// When the next order may start that is not due yet: its undo window or a hold ends.
    public Optional<Instant> nextDue(Instant now) {
        return Wakes.next(database, Phase.READY, now);
    }

    /// Starts one order's virtual goods: on a file channel they are handed over at once, for the
    /// file; elsewhere a task is written. Physical goods wait for their parcel to leave; where the
    /// shop wants that, it is packed and booked.
    ///
    /// @return whether something has started, once it is durable
    public CompletableFuture<Boolean> start(OrderId id) {
        return database.writer()
                .submit(
                        tx -> {
                            var order =
                                    loader.lock(tx, id)
                                            .filter(found -> found.phase() == Phase.READY);
                            return order.isPresent() && start(tx, order.get());
                        });
    }

    private boolean start(Tx tx, StoredOrder found) throws SQLException {
        var id = found.id();
        Holds.releaseEnded(tx, id);
        var promised =
                stoppedBySwitch(tx, id) ? Optional.<StoredOrder>empty() : promised(tx, found);
        if (promised.isEmpty()) {
            Moves.wake(tx, id, Optional.empty());
            return false;
        }
        var order = promised.get();
        var holds = Holds.standing(tx, id);
        var window = order.undoEnds(tx.now());
        if (!holds.isEmpty() || window.isPresent()) {
            Moves.wake(tx, id, holds.isEmpty() ? window : Holds.firstEnd(holds));
            return false;
        }
        parcels.pack(tx, order);
        if (Wants.reserved(order, SkuKind.VIRTUAL).isEmpty()) {
            Moves.wake(tx, id, Optional.empty());
            return false;
        }
        begin(tx, order);
        return true;
    }

    private static boolean stoppedBySwitch(Tx tx, OrderId id) throws SQLException {
        if (RedSwitch.isOn(tx)) {
            Holds.put(tx, id, Hold.open(HoldReason.RED_SWITCH), new Actor.Worker(), "");
            return true;
        }
        Holds.releaseReason(tx, id, HoldReason.RED_SWITCH, new Actor.Worker());
        return false;
    }

    /// The order with its stock promised; one that was approved while stock was short gets its
    /// promise now, if it can.
    private Optional<StoredOrder> promised(Tx tx, StoredOrder order) throws SQLException {
        if (!Wants.reserved(order).isEmpty()) {
            return Optional.of(order);
        }
        var wants = Wants.all(order);
        var plan = Reservations.plan(tx, wants);
        if (plan.isEmpty()) {
            Holds.put(tx, order.id(), Hold.open(HoldReason.STOCK), new Actor.Worker(), "");
            return Optional.empty();
        }
        Reservations.reserve(tx, order.id(), wants, plan.get());
        Holds.releaseReason(tx, order.id(), HoldReason.STOCK, new Actor.Worker());
        return loader.lock(tx, order.id());
    }

    /// Begins with the virtual lines of an order that may ship.
    static StoredOrder begin(Tx tx, StoredOrder order) throws SQLException {
        return switch (order.channel().kind()) {
            case FILE ->
                    handOver(tx, order, SkuKind.VIRTUAL, Parcel.NONE, new Actor.Worker(), null);
            case PRACTICE -> {
                TaskRows.add(tx, deliverKeys(tx, order));
                Moves.move(
                        tx,
                        order.id(),
                        order.phase(),
                        Phase.SHIPPING,
                        new Actor.Worker(),
                        Optional.empty(),
                        Map.of());
                yield inPhase(order, Phase.SHIPPING);
            }
        };
    }

    private static NewTask deliverKeys(Tx tx, StoredOrder order) {
        return new NewTask(
                TaskKind.DELIVER_KEYS,
                order.order().key() + ":keys:1",
                order.id(),
                order.channel().name().value(),
                "",
                tx.now());
    }

    /// Books that the promised lines of one kind have left, and moves the order on.
    static StoredOrder handOver(
            Tx tx, StoredOrder order, SkuKind kind, Parcel parcel, Actor actor, @Nullable Long task)
            throws SQLException {
        var going =
                order.lines().stream()
                        .filter(line -> line.line().kind() == kind && line.reserved() > 0)
                        .map(line -> new Going(line, line.reserved()))
                        .toList();
        return handOver(tx, order, going, new Box(parcel, 0), actor, task);
    }

    /// Books that some of what is promised has left, and moves the order on.
    static StoredOrder handOver(
            Tx tx, StoredOrder order, List<Going> going, Box box, Actor actor, @Nullable Long task)
            throws SQLException {
        var parcel = box.parcel();
        var wants = going.stream().map(one -> Wants.want(one.line(), one.units())).toList();
        Reservations.ship(tx, order.id(), wants);
        Deliveries.add(tx, order, going, box, actor, task);
        var ended = going.stream().filter(Going::isLast).map(Going::line).toList();
        boolean all =
                order.lines().stream().allMatch(line -> line.isDelivered() || ended.contains(line));
        var to = all ? Phase.SHIPPED : Phase.SHIPPING;
        if (order.phase() == to) {
            Moves.changed(tx, order.id());
        } else {
            var detail =
                    parcel.equals(Parcel.NONE)
                            ? Map.<String, String>of()
                            : Map.of("courier", parcel.courier(), "waybill", parcel.waybill());
            Moves.move(tx, order.id(), order.phase(), to, actor, Optional.empty(), detail);
        }
        if (all) {
            ShippingReports.owe(tx, order);
        }
        return inPhase(order, to);
    }

    private static StoredOrder inPhase(StoredOrder order, Phase phase) {
        List<StoredLine> lines = order.lines();
        return new StoredOrder(
                order.id(),
                order.version() + 1,
                phase,
                order.order(),
                lines,
                order.doorMark(),
                order.deviceMark(),
                order.shipAfter(),
                Optional.empty(),
                order.channel());
    }
}
