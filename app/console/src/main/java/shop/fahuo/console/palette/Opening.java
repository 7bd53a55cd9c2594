package shop.fahuo.console.palette;

import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.order.OrderRow;

import java.util.function.Consumer;

/// Goes to what was found.
///
/// @param parcel by its number
/// @param distributor by his
/// @param sku by its code
public record Opening(
        Consumer<OrderRow> order,
        Consumer<String> parcel,
        Consumer<String> distributor,
        Consumer<SkuCode> sku) {}
