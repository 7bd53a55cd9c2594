package shop.fahuo.store.stock;

import static shop.fahuo.store.jooq.Tables.SKU;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.stock.StockBook.Received;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The things the shop sells.
public final class Catalogue {

    private static final String FIND =
            "select code, name, kind, price_fen, weight_g, safety_stock from sku where code = ?";
    private static final String BARCODES = "select barcode from sku_barcode where sku = ?";
    private static final String ALL_BARCODES = "select sku, barcode from sku_barcode";
    private static final String FORGET = "delete from sku_barcode where sku = ?";
    private static final String NAME = "insert into sku_barcode (barcode, sku) values (?, ?)";
    private static final String ALL =
            "select code, name, kind, price_fen, weight_g, safety_stock from sku order by code";
    private static final String ADD =
            "insert into sku (code, name, kind, price_fen, weight_g, safety_stock) values (?, ?, ?,"
                    + " ?, ?, ?)";
    private static final String CHANGE =
            "update sku set name = ?, kind = ?, price_fen = ?, weight_g = ?, safety_stock = ? where"
                    + " code = ?";

    private final Database database;

    public Catalogue(Database database) {
        this.database = database;
    }

    /// All of it, to look SKUs up while a file is read.
    public Map<SkuCode, Sku> all() {
        var barcodes = new HashMap<SkuCode, List<Barcode>>();
        database.read(sql -> sql.fetch(ALL_BARCODES))
                .forEach(
                        row ->
                                barcodes.computeIfAbsent(
                                                new SkuCode(row.get(0, String.class)),
                                                _ -> new ArrayList<>())
                                        .add(new Barcode(row.get(1, String.class))));
        var skus = new TreeMap<SkuCode, Sku>();
        database.read(
                        sql ->
                                sql.fetch(ALL)
                                        .map(
                                                row ->
                                                        new Sku(
                                                                new SkuCode(
                                                                        row.get(0, String.class)),
                                                                row.get(1, String.class),
                                                                SkuKind.valueOf(
                                                                        row.get(2, String.class)),
                                                                Fen.of(row.get(3, Long.class)),
                                                                row.get(4, Integer.class),
                                                                row.get(5, Integer.class))))
                .forEach(
                        sku ->
                                skus.put(
                                        sku.code(),
                                        sku.with(barcodes.getOrDefault(sku.code(), List.of()))));
        return skus;
    }

    /// What kind of thing each of these is; those the shop does not sell are missing.
    public Map<SkuCode, SkuKind> kinds(Collection<SkuCode> codes) {
        var kinds = new TreeMap<SkuCode, SkuKind>();
        database.read(
                        sql ->
                                sql.select(SKU.CODE, SKU.KIND)
                                        .from(SKU)
                                        .where(SKU.CODE.in(texts(codes)))
                                        .fetch())
                .forEach(
                        row -> kinds.put(new SkuCode(row.value1()), SkuKind.valueOf(row.value2())));
        return kinds;
    }

    private static List<String> texts(Collection<SkuCode> codes) {
        return codes.stream().map(SkuCode::value).distinct().toList();
    }

    /// @param skus at most once each, and without a [shop.fahuo.core.stock.BarcodeClash]; those
    ///   that speak of no barcodes keep theirs
    public Received put(List<Sku> skus, Actor actor) {
        return database.writer()
                .write(
                        tx -> {
                            var before = new ArrayList<Optional<Sku>>();
                            for (var sku : skus) {
                                before.add(find(tx, sku.code()));
                            }
                            forget(tx, skus, before);
                            var received = new Received(0, 0, 0);
                            for (int at = 0; at < skus.size(); at++) {
                                received =
                                        received.plus(put(tx, skus.get(at), before.get(at), actor));
                            }
                            return received;
                        });
    }

    /// First of all of them, since a barcode may go from one to another.
    private static void forget(Tx tx, List<Sku> skus, List<Optional<Sku>> before)
            throws SQLException {
        for (int at = 0; at < skus.size(); at++) {
            if (isNamedAnew(skus.get(at), before.get(at))) {
                tx.update(FORGET, skus.get(at).code().value());
            }
        }
    }

    private static boolean isNamedAnew(Sku sku, Optional<Sku> before) {
        var known = before.map(Sku::barcodes).orElse(List.of());
        return !sku.barcodes().isEmpty() && !sku.barcodes().equals(known);
    }

    private static Received put(Tx tx, Sku sku, Optional<Sku> before, Actor actor)
            throws SQLException {
        if (before.filter(known -> sku.after(known).equals(known)).isPresent()) {
            return new Received(0, 0, 1);
        }
        write(tx, sku, before.isEmpty());
        if (isNamedAnew(sku, before)) {
            for (var barcode : sku.barcodes()) {
                tx.update(NAME, barcode.value(), sku.code().value());
            }
        }
        if (before.isEmpty()) {
            return new Received(1, 0, 0);
        }
        tx.event(0, actor, "sku.changed", Map.of("sku", sku.code().value()));
        return new Received(0, 1, 0);
    }

    private static void write(Tx tx, Sku sku, boolean fresh) throws SQLException {
        if (fresh) {
            tx.update(
                    ADD,
                    sku.code().value(),
                    sku.name(),
                    sku.kind().name(),
                    sku.price().value(),
                    sku.weightGrams(),
                    sku.safetyStock());
        } else {
            tx.update(
                    CHANGE,
                    sku.name(),
                    sku.kind().name(),
                    sku.price().value(),
                    sku.weightGrams(),
                    sku.safetyStock(),
                    sku.code().value());
        }
    }

    private static Optional<Sku> find(Tx tx, SkuCode code) throws SQLException {
        var barcodes = tx.query(BARCODES, row -> new Barcode(row.text(1)), code.value());
        return tx.first(
                FIND,
                row ->
                        new Sku(
                                new SkuCode(row.text(1)),
                                row.text(2),
                                row.name(3, SkuKind.class),
                                row.fen(4),
                                row.whole(5),
                                row.whole(6),
                                barcodes),
                code.value());
    }
}
