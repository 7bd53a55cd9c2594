package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.stock.StockSheet;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.stock.StockBook;
import shop.fahuo.store.stock.StockBook.Counted;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in a count of stock, as a whole and once: what has shipped since must not come back when
/// the file is imported again.
record StockImport(
        StockBook stock, Map<SkuCode, Sku> catalogue, Actor by, boolean dryRun, Tally tally)
        implements SheetImport {

    @Override
    public Reading read(Sheet sheet, Watch watch) throws IOException {
        var rows = new ArrayList<Counted>();
        var reading =
                StockSheet.read(
                        sheet,
                        code -> Optional.ofNullable(catalogue.get(code)),
                        watch,
                        new RowSorting<>(
                                tally,
                                row ->
                                        rows.add(
                                                new Counted(
                                                        row.value().sku(),
                                                        row.value().warehouse(),
                                                        row.value().units()))));
        if (!rows.isEmpty()) {
            take(sheet.file(), rows);
        }
        return reading;
    }

    private void take(Path file, List<Counted> rows) throws IOException {
        var hash = hash(file);
        var name = String.valueOf(file.getFileName());
        tally.received(dryRun ? stock.previewCount(hash, rows) : stock.count(hash, name, rows, by));
    }

    private static Sha256 hash(Path file) throws IOException {
        var digest = Sha256.newDigest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.ofDigest(digest.digest());
    }
}
