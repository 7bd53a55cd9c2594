package shop.fahuo.store.distributor;

import shop.fahuo.store.db.Database;

/// Indexes that an embedded file does without while a long list goes into an empty tree. They are
/// in another order than the list, so that almost every row would have a page of each written
/// again; at the end they are made from everybody at once. What is asked of them meanwhile is
/// answered more slowly. When the process dies in between, the next one makes them.
final class LateIndexes {

    private static final String ANYBODY = "select 1 from distributor fetch first 1 rows only";

    private final Database database;
    private boolean areOut;

    LateIndexes(Database database) {
        this.database = database;
    }

    /// Before some thousands are written.
    void leaveOut() {
        if (database.isEmbedded()
                && !areOut
                && database.read(sql -> sql.fetch(ANYBODY).isEmpty())) {
            database.define("drop index if exists distributor_by_parent");
            database.define("drop index if exists distributor_by_phone");
            areOut = true;
        }
    }

    /// When everybody is written.
    void make() {
        if (areOut) {
            make(database);
            areOut = false;
        }
    }

    /// Makes those that are not there.
    static void make(Database database) {
        database.define("create index if not exists distributor_by_parent on distributor (parent)");
        database.define(
                "create index if not exists distributor_by_phone on distributor (phone_mark)");
    }
}
