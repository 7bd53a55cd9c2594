package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.commission.Base;
import shop.fahuo.core.commission.Bases;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All of an order that its shares hang on, and nothing of its buyer.
///
/// @param order Fahuo's own number, under which the log knows it
/// @param paid empty while it is not
/// @param earns whether anybody earns from an order that is where it is
/// @param returned what went back by each refund that went through
public record Sale(
        long order,
        OrderKey key,
        Optional<Instant> paid,
        boolean earns,
        Order.Amount amount,
        List<Item> items,
        List<Bases.Returned> returned) {

    public Sale {
        items = List.copyOf(items);
        returned = List.copyOf(returned);
    }

    /// A line, in the order's order.
    public record Item(SkuCode sku, int units, Fen unitPrice) {

        /// Neither its kind nor its name changes what it is worth.
        private OrderLine line() {
            return new OrderLine(
                    "", sku, SkuKind.PHYSICAL, sku.value(), new Quantity(units), unitPrice);
        }
    }

    /// The lines as they were sold.
    public List<Base> sold() {
        return Bases.sold(amount, items.stream().map(Item::line).toList());
    }

    /// The same lines without what went back.
    public List<Base> left() {
        return Bases.left(sold(), returned);
    }
}
