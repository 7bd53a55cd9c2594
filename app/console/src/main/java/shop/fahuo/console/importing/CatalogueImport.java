package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.stock.CatalogueSheet;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.store.stock.Catalogue;
import shop.fahuo.store.stock.StockBook.Received;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Takes in the things the shop sells.
record CatalogueImport(Catalogue catalogue, Actor by, boolean dryRun, Tally tally)
        implements SheetImport {

    @Override
    public Reading read(Sheet sheet, Watch watch) throws IOException {
        var skus = new ArrayList<Sku>();
        var reading =
                CatalogueSheet.read(
                        sheet, watch, new RowSorting<>(tally, row -> skus.add(row.value())));
        tally.received(dryRun ? preview(skus) : catalogue.put(skus, by));
        return reading;
    }

    private Received preview(List<Sku> skus) {
        var known = catalogue.all();
        var received = new Received(0, 0, 0);
        for (var sku : skus) {
            var before = known.get(sku.code());
            received =
                    received.plus(
                            before == null
                                    ? new Received(1, 0, 0)
                                    : before.equals(sku)
                                            ? new Received(0, 0, 1)
                                            : new Received(0, 1, 0));
        }
        return received;
    }
}
