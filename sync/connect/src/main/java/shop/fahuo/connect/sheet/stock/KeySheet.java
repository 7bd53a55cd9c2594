package shop.fahuo.connect.sheet.stock;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads card keys, in the order in which they are to be given out. A key that stands in the file
/// twice is one key; the keys seen are kept in memory to know.
public final class KeySheet {

    private static final int LONGEST_SECRET = 4_000;

    private final Sheet sheet;
    private final Function<SkuCode, Optional<Sku>> catalogue;
    private final Set<CardKey> seen = new HashSet<>();

    private KeySheet(Sheet sheet, Function<SkuCode, Optional<Sku>> catalogue) {
        this.sheet = sheet;
        this.catalogue = catalogue;
    }

    public static Reading read(
            Sheet sheet,
            Function<SkuCode, Optional<Sku>> catalogue,
            Watch watch,
            Consumer<RowResult<CardKey>> sink)
            throws IOException {
        KeySheet keys = new KeySheet(sheet, catalogue);
        return sheet.read(watch, row -> sink.accept(keys.key(row)));
    }

    private RowResult<CardKey> key(Row row) {
        Fields fields = new Fields(sheet, row);
        CardKey key =
                new CardKey(
                        SkuCells.known(fields, SkuKind.VIRTUAL, catalogue),
                        fields.neededId(Column.SECRET, LONGEST_SECRET));
        if (fields.isFaulty()) {
            return new RowResult.Refused<>(row, fields.faults());
        }
        return seen.add(key) ? new RowResult.Taken<>(key, row) : new RowResult.Repeated<>(row);
    }
}
