package shop.fahuo.store.insight;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;

import java.sql.SQLException;

/// Looks at how far a shop has come.
public final class Beginnings {

    private static final String NOW =
            "select exists (select 1 from sku), exists (select 1 from stock),"
                    + " (select coalesce(sum(orders), 0) from phase_count), (select coalesce("
                    + "sum(orders), 0) from phase_count where phase in ('SHIPPED', 'DELIVERED',"
                    + " 'DONE')), exists (select 1 from review where answer = 'APPROVE'),"
                    + " exists (select 1 from review r join orders o on o.id = r.order_id where"
                    + " r.answer = 'APPROVE' and o.phase in ('SHIPPED', 'DELIVERED', 'DONE'))";

    private final Database database;

    public Beginnings(Database database) {
        this.database = database;
    }

    public Beginning now() {
        return database.snapshot(shop -> shop.list(NOW, Beginnings::of).getFirst());
    }

    private static Beginning of(Row row) throws SQLException {
        return new Beginning(
                row.flag(1),
                row.flag(2),
                row.number(3),
                row.number(4) > 0,
                row.flag(5),
                row.flag(6));
    }
}
