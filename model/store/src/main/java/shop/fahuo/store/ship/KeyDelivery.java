package shop.fahuo.store.ship;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;

/// What a channel is given for an order: the keys of each line, in the order of the units. Lives in
/// memory only while a call is made.
public record KeyDelivery(OrderNumber order, List<Line> lines) {

    public KeyDelivery {
        lines = List.copyOf(lines);
    }

    /// @param position of the line in the order, from 1
    /// @param subNumber the channel's number for the line; may be empty
    public record Line(
            int position, String subNumber, SkuCode sku, String name, List<String> keys) {

        public Line {
            keys = List.copyOf(keys);
        }
    }

    /// Never the keys.
    @Override
    public String toString() {
        return "keys of " + order;
    }
}
