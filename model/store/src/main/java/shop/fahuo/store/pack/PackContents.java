package shop.fahuo.store.pack;

import shop.fahuo.core.pack.PackItem;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether what was scanned is what belongs into a parcel.
final class PackContents {

    private static final String UNITS =
            "select n.sku, sum(l.units) from parcel_line l join order_line n on n.id = l.line_id"
                    + " where l.parcel_id = ? group by n.sku";

    private PackContents() {}

    /// As it is now; the lock of the parcel is held.
    static boolean areIn(Tx tx, ParcelId id, PackSession session) throws SQLException {
        var belong =
                tx
                        .query(
                                UNITS,
                                row -> Map.entry(new SkuCode(row.text(1)), row.whole(2)),
                                id.value())
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var scanned =
                session.items().stream().collect(Collectors.toMap(PackItem::sku, session::ticked));
        return !belong.isEmpty() && belong.equals(scanned);
    }
}
