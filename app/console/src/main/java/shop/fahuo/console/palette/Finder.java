package shop.fahuo.console.palette;

import shop.fahuo.store.Store;
import shop.fahuo.store.order.OrderFilter;

import java.util.List;
import java.util.Optional;

/// Looks a text up everywhere at once.
public record Finder(Store store) {

    private static final int ORDERS = 5;
    private static final int DISTRIBUTORS = 3;
    private static final int SKUS = 3;

    /// @param text not empty; order numbers, phones, names, buyers, waybills, distributors'
    ///   numbers, goods
    public Found find(String text) {
        var filter = OrderFilter.ALL.matching(text);
        var parcels = store.packing().list();
        return new Found(
                store.orders().page(filter, Optional.empty(), ORDERS).rows(),
                parcels.scanned(text).map(id -> parcels.rows(List.of(id))).orElse(List.of()),
                store.distributors().reader().page(text, "", DISTRIBUTORS),
                store.stockReader().page(text, Optional.empty(), SKUS).rows());
    }
}
