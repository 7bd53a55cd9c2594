package shop.fahuo.connect.sheet.stock;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.Gathering;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads a count of stock. Only goods in a box are counted: the stock of virtual goods is their
/// card keys.
public final class StockSheet {

    private static final int MOST_UNITS = 100_000_000;

    private record Place(SkuCode sku, Warehouse warehouse) {}

    private StockSheet() {}

    /// @param sink gets the counts in the order of the file, after the rows that were not taken
    public static Reading read(
            Sheet sheet,
            Function<SkuCode, Optional<Sku>> catalogue,
            Watch watch,
            Consumer<RowResult<StockCount>> sink)
            throws IOException {
        Gathering<Place, StockCount> counts = new Gathering<>(Column.SKU, sink);
        Reading reading =
                sheet.read(
                        watch,
                        row -> {
                            Fields fields = new Fields(sheet, row);
                            SkuCode sku = SkuCells.known(fields, SkuKind.PHYSICAL, catalogue);
                            String name = fields.text(Column.WAREHOUSE);
                            Warehouse warehouse =
                                    name.isEmpty() ? Warehouse.MAIN : new Warehouse(name);
                            int units = fields.neededCount(Column.QUANTITY, MOST_UNITS);
                            counts.add(
                                    new Place(sku, warehouse),
                                    new StockCount(sku, warehouse, units),
                                    fields);
                        });
        return counts.finish(reading);
    }
}
