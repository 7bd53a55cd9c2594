package shop.fahuo.connect.practice;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;

/// The card keys of an order, as they go to the channel: all its virtual lines at once.
public record Delivery(OrderNumber order, List<Line> lines) {

    public Delivery {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a delivery of nothing: " + order);
        }
    }

    /// The keys of one order line, one per unit.
    ///
    /// @param subNumber the channel's number for the line
    public record Line(String subNumber, SkuCode sku, List<String> keys) {

        public Line {
            keys = List.copyOf(keys);
        }

        /// Without the keys.
        @Override
        public String toString() {
            return subNumber + " " + sku + " × " + keys.size();
        }
    }
}
