package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Memory;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The committed tree, remembered by a process that looks up many lines: a database asks its file
/// for each step of a line, and a million people are more than it keeps in memory.
///
/// Every change of the tree has a number. Whoever asks says the newest that he sees, and nothing is
/// answered from a memory that knows less.
final class TreeMemory {

    static final String NEWEST = "select coalesce(max(id), 0) from tree_change";

    private static final String SINCE =
            "select id, coalesce(code, '') from tree_change where id > ? order by id" + " limit ?";

    /// Reading a million costs as much as so many looks one step at a time: whoever looks less
    /// often than that is not made to wait for it.
    static final int LOOKS = 1_000;

    /// Looking so many up again one by one costs as much as reading everybody.
    private static final int MANY = 5_000;

    private final Database database;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<WholeTree> tree = Optional.empty();

    /// Up to which change [#tree] knows.
    private long known;

    /// How many looks there were since it was not there.
    private int looks;

    private record Change(long id, String code) {

        static Change read(Row row) throws SQLException {
            return new Change(row.number(1), row.text(2));
        }
    }

    TreeMemory(Database database) {
        this.database = database;
    }

    static TreeMemory of(Memory memory) {
        return memory.of(TreeMemory.class, TreeMemory::new);
    }

    /// Somebody as he stood at a moment, and everybody above him.
    ///
    /// @param newest the newest change that whoever asks sees
    /// @return empty when it is to be looked up in the database: the tree is not remembered yet,
    ///   another is reading it, or the newest changes are the asker's own
    Optional<List<Standing>> line(long newest, DistributorCode from, Instant at) {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            if (tree.isEmpty() && ++looks > LOOKS) {
                database.snapshot(this::read);
            } else if (tree.isPresent() && newest > known) {
                database.snapshot(this::catchUp);
            }
            return newest > known ? Optional.empty() : tree.map(whole -> whole.line(from, at));
        } finally {
            lock.unlock();
        }
    }

    private boolean read(Snapshot shop) throws SQLException {
        known = shop.number(NEWEST);
        tree = Optional.of(WholeTree.read(shop));
        return true;
    }

    private boolean catchUp(Snapshot shop) throws SQLException {
        var changes = shop.list(SINCE, Change::read, known, MANY);
        if (changes.size() == MANY) {
            return read(shop);
        }
        if (changes.stream().anyMatch(change -> change.code().isEmpty())) {
            tree = Optional.empty();
            looks = 0;
            return false;
        }
        var whole = tree.orElseThrow();
        for (var code : changes.stream().map(Change::code).distinct().toList()) {
            whole.readAgain(shop, code);
        }
        known = changes.isEmpty() ? known : changes.getLast().id();
        return true;
    }
}
