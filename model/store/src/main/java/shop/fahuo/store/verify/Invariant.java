package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// Something that is true of every shop at every moment; several are checked together where one
/// look at the rows serves them all.
@FunctionalInterface
interface Invariant {

    List<Check> check(Snapshot shop) throws SQLException;

    /// Whether a query for what must not be finds nothing.
    static Check none(Snapshot shop, String name, String population, String what, String query)
            throws SQLException {
        var found = shop.list(query, row -> what + row.number(1));
        return of(name, shop.number(population), found);
    }

    /// [#none] of what has a name.
    static Check named(Snapshot shop, String name, String population, String query)
            throws SQLException {
        var found = shop.list(query, row -> row.text(1));
        return of(name, shop.number(population), found);
    }

    private static Check of(String name, long checked, List<String> found) {
        return new Check(
                name,
                found.isEmpty(),
                checked,
                found.size(),
                found.isEmpty() ? "" : found.getFirst());
    }
}
