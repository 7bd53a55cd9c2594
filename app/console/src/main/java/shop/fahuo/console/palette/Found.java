package shop.fahuo.console.palette;

import shop.fahuo.store.distributor.DistributorRow;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.stock.StockRow;

import java.util.List;

/// What the shop has that goes by a text; a few of each, the rest is for the lists.
///
/// @param parcels what a scanner would have read
public record Found(
        List<OrderRow> orders,
        List<ParcelRow> parcels,
        List<DistributorRow> distributors,
        List<StockRow> skus) {

    public static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());
}
