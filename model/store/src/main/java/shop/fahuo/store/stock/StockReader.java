package shop.fahuo.store.stock;

import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what there is of everything, and what each figure of it is made of.
public final class StockReader {

    private static final String ROWS =
            "select s.code, s.name, s.kind, s.price_fen, s.weight_g, s.safety_stock,"
                    + " coalesce((select sum(k.on_hand) from stock k where k.sku = s.code), 0),"
                    + " coalesce((select sum(k.reserved) from stock k where k.sku = s.code), 0)"
                    + " from sku s where ";
    private static final String PAGE =
            ROWS
                    + "s.code > ? and (lower(s.code) like ? escape '!' or lower(s.name) like ?"
                    + " escape '!') order by s.code limit ?";
    private static final String ONE = ROWS + "s.code = ?";

    private final Database database;

    public StockReader(Database database) {
        this.database = database;
    }

    /// Everything the shop sells, also what it has none of.
    ///
    /// @param search a part of a code or a name; empty for all
    /// @param after where the page before ended; empty for the first page
    public StockPage page(String search, Optional<SkuCode> after, int limit) {
        var part = search.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        var like = "%" + part + "%";
        var rows =
                database.snapshot(
                        shop ->
                                shop.list(
                                        PAGE,
                                        StockReader::row,
                                        after.map(SkuCode::value).orElse(""),
                                        like,
                                        like,
                                        limit + 1));
        return rows.size() > limit
                ? new StockPage(
                        rows.subList(0, limit), Optional.of(rows.get(limit - 1).sku().code()))
                : new StockPage(rows, Optional.empty());
    }

    /// As they are now; those the shop does not sell are missing.
    public List<StockRow> rows(List<SkuCode> codes) {
        return codes.stream().flatMap(code -> row(code).stream()).toList();
    }

    private Optional<StockRow> row(SkuCode code) {
        return database.snapshot(shop -> one(shop, code)).findFirst();
    }

    /// @param most rows of each list that are told; the sums are over all of them
    /// @return empty when the shop does not sell it
    public Optional<StockExplained> explain(SkuCode code, int most) {
        return database.snapshot(
                shop -> {
                    var row = one(shop, code).findFirst();
                    return row.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new StockRows(shop, row.get(), most).explain());
                });
    }

    private static Stream<StockRow> one(Snapshot shop, SkuCode code) throws SQLException {
        return shop.list(ONE, StockReader::row, code.value()).stream();
    }

    private static StockRow row(Row row) throws SQLException {
        return new StockRow(
                new Sku(
                        new SkuCode(row.text(1)),
                        row.text(2),
                        row.name(3, SkuKind.class),
                        row.fen(4),
                        row.whole(5),
                        row.whole(6)),
                row.number(7),
                row.number(8));
    }
}
