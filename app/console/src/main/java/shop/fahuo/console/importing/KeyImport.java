package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.stock.CardKey;
import shop.fahuo.connect.sheet.stock.KeySheet;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.stock.StockBook;
import shop.fahuo.store.stock.StockBook.NewKey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in card keys, in the order of the file, which is the order in which they are given out.
final class KeyImport implements SheetImport {

    private static final int CHUNK = 500;

    private final StockBook stock;
    private final Map<SkuCode, Sku> catalogue;
    private final Actor by;
    private final boolean dryRun;
    private final Tally tally;
    private final List<NewKey> chunk = new ArrayList<>(CHUNK);

    KeyImport(StockBook stock, Map<SkuCode, Sku> catalogue, Actor by, boolean dryRun, Tally tally) {
        this.stock = stock;
        this.catalogue = catalogue;
        this.by = by;
        this.dryRun = dryRun;
        this.tally = tally;
    }

    @Override
    public Reading read(Sheet sheet, Watch watch) throws IOException {
        var reading =
                KeySheet.read(
                        sheet,
                        code -> Optional.ofNullable(catalogue.get(code)),
                        watch,
                        new RowSorting<>(tally, this::add));
        handOver();
        return reading;
    }

    private void add(RowResult.Taken<CardKey> row) {
        chunk.add(new NewKey(row.value().sku(), row.value().secret()));
        if (chunk.size() == CHUNK) {
            handOver();
        }
    }

    private void handOver() {
        tally.received(dryRun ? stock.preview(chunk) : stock.receive(List.copyOf(chunk), by));
        chunk.clear();
    }
}
