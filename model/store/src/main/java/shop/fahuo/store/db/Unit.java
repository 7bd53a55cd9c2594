package shop.fahuo.store.db;

import java.sql.SQLException;

/// One indivisible piece of writing: all of it lands, or none.
///
/// It may be run more than once (a database shared by several desks refuses a transaction that
/// collided), so it keeps no state of its own and calls nothing outside the database.
@FunctionalInterface
public interface Unit<T> {

    T run(Tx tx) throws SQLException;
}
