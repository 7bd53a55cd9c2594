package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.ship.Shipment;
import shop.fahuo.connect.sheet.ship.ShipmentSheet;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Refusal;
import shop.fahuo.store.ship.Parcel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Marks the orders of a list of parcels as shipped.
final class ShipmentImport implements SheetImport {

    private final Store store;
    private final Optional<ChannelName> channel;
    private final Actor.Person by;
    private final boolean dryRun;
    private final Tally tally;

    /// @param channel whose orders they are; empty: the numbers tell
    ShipmentImport(
            Store store,
            Optional<ChannelName> channel,
            Actor.Person by,
            boolean dryRun,
            Tally tally) {
        this.store = store;
        this.channel = channel;
        this.by = by;
        this.dryRun = dryRun;
        this.tally = tally;
    }

    @Override
    public Reading read(Sheet sheet, Watch watch) throws IOException {
        return ShipmentSheet.read(sheet, watch, new RowSorting<>(tally, row -> ship(sheet, row)));
    }

    private void ship(Sheet sheet, RowResult.Taken<Shipment> row) {
        var shipment = row.value();
        var keys = keys(shipment);
        if (keys.size() > 1) {
            reject(sheet, row, Column.NUMBER, RejectReason.AMBIGUOUS);
            return;
        }
        var order = keys.stream().findFirst().flatMap(store.orders()::find);
        if (order.isEmpty()) {
            reject(sheet, row, Column.NUMBER, RejectReason.UNKNOWN_ORDER);
        } else if (hasLeftWith(order.get(), shipment)) {
            tally.unchanged();
        } else if (shipment.courier().length() > Parcel.MAX_COURIER) {
            reject(sheet, row, Column.CARRIER, RejectReason.TOO_LONG);
        } else if (dryRun) {
            report(sheet, row, preview(order.get()));
        } else {
            var parcel = new Parcel(shipment.courier(), shipment.tracking());
            report(
                    sheet,
                    row,
                    store.parcels().markShipped(order.get().row().id(), parcel, by, "").join());
        }
    }

    private List<OrderKey> keys(Shipment shipment) {
        return channel.map(name -> List.of(new OrderKey(name, shipment.order())))
                .orElseGet(() -> store.orders().named(shipment.order()));
    }

    private static boolean hasLeftWith(OrderDetail order, Shipment shipment) {
        return order.deliveries().stream()
                .anyMatch(delivery -> delivery.waybill().equals(shipment.tracking()));
    }

    /// What marking it would answer, as far as its row tells.
    private static Answered preview(OrderDetail order) {
        var phase = order.row().phase();
        if (phase != Phase.READY && phase != Phase.SHIPPING) {
            return new Answered.Refused(new Refusal.WrongPhase(phase));
        }
        return order.row().holds().isEmpty()
                ? new Answered.Done(phase, false)
                : new Answered.Refused(new Refusal.OnHold());
    }

    private void report(Sheet sheet, RowResult.Taken<Shipment> row, Answered answered) {
        switch (answered) {
            case Answered.Done _ -> tally.received(0, 1, 0);
            case Answered.Refused(var why) -> reject(sheet, row, Column.NUMBER, reason(why));
        }
    }

    private static RejectReason reason(Refusal why) {
        return switch (why) {
            case Refusal.NoSuchOrder _ -> RejectReason.UNKNOWN_ORDER;
            case Refusal.AlreadyDone _, Refusal.NothingToShip _ -> RejectReason.ALREADY_SHIPPED;
            case Refusal.WrongPhase _,
                    Refusal.OnHold _,
                    Refusal.InUndoWindow _,
                    Refusal.UndoWindowOver _,
                    Refusal.RefundUnderWay _,
                    Refusal.NotHeld _,
                    Refusal.EndPassed _,
                    Refusal.NoTrouble _,
                    Refusal.NothingToAsk _,
                    Refusal.NothingByHand _,
                    Refusal.NothingToRetry _ ->
                    RejectReason.NOT_READY_TO_SHIP;
        };
    }

    private void reject(
            Sheet sheet, RowResult.Taken<Shipment> row, Column column, RejectReason reason) {
        var cells = row.row();
        var reject =
                new RowReject(
                        cells.number(), sheet.name(column), sheet.cell(cells, column), reason);
        tally.rejected(List.of(cells), List.of(reject));
    }
}
