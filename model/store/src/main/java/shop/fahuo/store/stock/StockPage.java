package shop.fahuo.store.stock;

import shop.fahuo.core.stock.SkuCode;

import java.util.List;
import java.util.Optional;

/// Some SKUs in a row, by their codes.
///
/// @param next where the next page begins; empty when there are no more
public record StockPage(List<StockRow> rows, Optional<SkuCode> next) {

    public StockPage {
        rows = List.copyOf(rows);
    }
}
