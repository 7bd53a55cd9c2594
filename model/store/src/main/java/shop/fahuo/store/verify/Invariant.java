package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// Something that is true of every shop at every moment; several are checked together where one
/// look at the rows serves them all.
@FunctionalInterface
interface Invariant {

    List<Check> check(Snapshot shop) throws SQLException;
}
