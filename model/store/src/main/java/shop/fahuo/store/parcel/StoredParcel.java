package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.waybill.StoredWaybill;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A parcel as a transaction works on it, locked together with its orders.
///
/// @param ordinal which of its first order's parcels it is
/// @param orders by id; the first of them is not always the first of the parcel
/// @param packed whether the desk has closed it: then nothing in it changes
/// @param routedBy who said by whom it goes; empty when nobody did
/// @param waybill the newest
public record StoredParcel(
        ParcelId id,
        OrderId first,
        int ordinal,
        ParcelState state,
        int generation,
        Carriage carriage,
        int pieces,
        String remark,
        Optional<String> routedBy,
        boolean packed,
        List<Content> contents,
        SequencedMap<OrderId, StoredOrder> orders,
        Optional<StoredWaybill> waybill) {

    public StoredParcel {
        contents = List.copyOf(contents);
    }

    /// @param units of the line
    public record Content(OrderId order, LineId line, int units) {}

    public StoredOrder firstOrder() {
        return order(first);
    }

    public StoredOrder order(OrderId id) {
        return Optional.ofNullable(orders.get(id)).orElseThrow();
    }

    /// What is in it of one order.
    public List<Content> of(OrderId order) {
        return contents.stream().filter(content -> content.order().equals(order)).toList();
    }

    /// The waybill that the courier has, or may have.
    public Optional<StoredWaybill> alive() {
        return waybill.filter(one -> one.state().isAlive());
    }
}
