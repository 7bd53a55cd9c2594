package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.stock.CatalogueSheet;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.stock.BarcodeClash;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.stock.Catalogue;
import shop.fahuo.store.stock.StockBook.Received;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in the things the shop sells.
record CatalogueImport(Catalogue catalogue, Actor by, boolean dryRun, Tally tally)
        implements SheetImport {

    @Override
    public Reading read(Sheet sheet, Watch watch) throws IOException {
        var rows = new ArrayList<RowResult.Taken<Sku>>();
        var reading = CatalogueSheet.read(sheet, watch, new RowSorting<>(tally, rows::add));
        var known = catalogue.all();
        var clashes = BarcodeClash.of(known, rows.stream().map(RowResult.Taken::value).toList());
        var skus = new ArrayList<Sku>();
        for (var row : rows) {
            var clash = Optional.ofNullable(clashes.get(row.value().code()));
            clash.ifPresentOrElse(
                    one -> tally.rejected(List.of(row.row()), List.of(reject(sheet, row, one))),
                    () -> skus.add(row.value()));
        }
        tally.received(dryRun ? preview(known, skus) : catalogue.put(skus, by));
        return reading;
    }

    private static RowReject reject(Sheet sheet, RowResult.Taken<Sku> row, BarcodeClash clash) {
        boolean barcode = sheet.has(Column.BARCODE);
        var column = barcode ? Column.BARCODE : Column.SKU;
        return new RowReject(
                row.row().number(),
                sheet.name(column),
                sheet.cell(row.row(), column),
                RejectReason.BARCODE_TAKEN,
                clash.code() + " " + clash.other());
    }

    private static Received preview(Map<SkuCode, Sku> known, List<Sku> skus) {
        var received = new Received(0, 0, 0);
        for (var sku : skus) {
            var before = known.get(sku.code());
            received =
                    received.plus(
                            before == null
                                    ? new Received(1, 0, 0)
                                    : before.equals(sku.after(before))
                                            ? new Received(0, 0, 1)
                                            : new Received(0, 1, 0));
        }
        return received;
    }
}
