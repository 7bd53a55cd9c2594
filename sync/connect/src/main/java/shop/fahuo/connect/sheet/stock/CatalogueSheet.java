package shop.fahuo.connect.sheet.stock;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.Gathering;
import shop.fahuo.connect.sheet.IdText;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads a table of SKUs.
public final class CatalogueSheet {

    private static final int MOST_GRAMS = 10_000_000;
    private static final int MOST_UNITS = 100_000_000;

    private static final int LONGEST_BARCODES = 500;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;|，；、]+");

    private static final Map<String, SkuKind> KINDS =
            Map.of(
                    "虚拟", SkuKind.VIRTUAL,
                    "虚拟商品", SkuKind.VIRTUAL,
                    "实物", SkuKind.PHYSICAL,
                    "实物商品", SkuKind.PHYSICAL);

    private CatalogueSheet() {}

    /// @param sink gets the SKUs in the order of the file, after the rows that were not taken
    public static Reading read(Sheet sheet, Watch watch, Consumer<RowResult<Sku>> sink)
            throws IOException {
        Gathering<SkuCode, Sku> skus = new Gathering<>(Column.SKU, sink);
        Reading reading =
                sheet.read(
                        watch,
                        row -> {
                            Fields fields = new Fields(sheet, row);
                            Sku sku = sku(fields);
                            skus.add(sku.code(), sku, fields);
                        });
        return skus.finish(reading);
    }

    private static Sku sku(Fields row) {
        return new Sku(
                SkuCells.code(row),
                row.neededText(Column.NAME),
                kind(row),
                row.neededMoney(Column.PRICE),
                row.count(Column.WEIGHT, MOST_GRAMS),
                row.count(Column.SAFETY_STOCK, MOST_UNITS),
                barcodes(row));
    }

    /// One cell may hold several.
    private static List<Barcode> barcodes(Fields row) {
        var barcodes = new ArrayList<Barcode>();
        for (var text : SEPARATOR.split(row.id(Column.BARCODE, LONGEST_BARCODES))) {
            var barcode = Barcode.of(text);
            if (barcode.isPresent()) {
                barcodes.add(barcode.get());
            } else if (!text.isEmpty() && !row.isFaulty(Column.BARCODE)) {
                boolean damaged = IdText.isDamaged(text);
                var reason = damaged ? RejectReason.DAMAGED_ID : RejectReason.NOT_A_BARCODE;
                row.fault(Column.BARCODE, reason, damaged ? "" : text);
            }
        }
        return barcodes;
    }

    private static SkuKind kind(Fields row) {
        Optional<SkuKind> kind = Optional.ofNullable(KINDS.get(row.neededText(Column.KIND)));
        if (kind.isEmpty() && row.has(Column.KIND)) {
            row.fault(Column.KIND, RejectReason.UNKNOWN_KIND);
        }
        return kind.orElse(SkuKind.PHYSICAL);
    }
}
