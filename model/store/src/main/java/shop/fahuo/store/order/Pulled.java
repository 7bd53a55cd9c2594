package shop.fahuo.store.order;

import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Order;

import java.util.List;

/// One page of what a channel gave.
///
/// @param orders may be none
/// @param rejects what the channel gave as orders and Fahuo cannot take
/// @param cursor how far the channel has been read with this, in its own words
public record Pulled(List<Order> orders, List<Reject> rejects, String cursor) {

    public Pulled {
        orders = List.copyOf(orders);
        rejects = List.copyOf(rejects);
    }

    /// Why an order could not be taken.
    ///
    /// @param number empty when not even that could be read
    /// @param field where in the order, as `lines[0].sku`
    /// @param content what stood there; empty when it is somebody's name, number or address
    public record Reject(String number, String field, String content, RejectReason reason) {}
}
