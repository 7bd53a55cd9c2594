package shop.fahuo.store.proof;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.ledger.Event;
import shop.fahuo.core.proof.Frontier;
import shop.fahuo.core.proof.Merkle;
import shop.fahuo.core.proof.Subtrees;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.db.StoreException;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The log at one moment. Subtrees of a block and more are kept; smaller ones are worked out from
/// their events, which a proof does for two blocks or three.
final class StoredLog implements Subtrees {

    /// A block is so high: 256 entries. Keeping the hash of each entry too would make the database
    /// grow by a tenth, and save a proof some milliseconds.
    static final int BLOCK = 8;

    static final String EVENTS =
            "select sequence, at, order_id, actor, what, detail from event where sequence > ? and"
                    + " sequence <= ? order by sequence";
    private static final String HEAD = "select sequence from chain_head where id = 1";
    private static final String NODE = "select hash from proof_node where height = ? and place = ?";
    private static final String SEALED =
            "select coalesce(max(place) + 1, 0) from proof_node where height = " + BLOCK;

    private final Snapshot shop;
    private final Map<Long, List<Sha256>> blocks = new HashMap<>();

    StoredLog(Snapshot shop) {
        this.shop = shop;
    }

    /// How many entries it has that a proof can be made of; those after the last sealed block and
    /// the one that follows it wait for the next sealing.
    long size() throws SQLException {
        return Math.min(events(), ((sealed() + 1) << BLOCK) - 1);
    }

    /// How many events there are.
    long events() throws SQLException {
        return shop.number(HEAD);
    }

    /// How many blocks are kept.
    long sealed() throws SQLException {
        return shop.number(SEALED);
    }

    @Override
    public Sha256 at(int level, long index) {
        try {
            return level < BLOCK ? worked(level, index) : kept(level, index);
        } catch (SQLException e) {
            throw new StoreException("the log cannot be read: " + e.getMessage(), e);
        }
    }

    /// The root of the log as if blocks were its entries.
    Subtrees blocks() {
        return (level, index) -> at(level + BLOCK, index);
    }

    private Sha256 kept(int level, long index) throws SQLException {
        return shop.list(NODE, row -> Sha256.ofDigest(row.bytes(1)), level, index).stream()
                .findFirst()
                .orElseThrow(
                        () -> new StoreException("the log has no hash at " + level + "/" + index));
    }

    private Sha256 worked(int level, long index) throws SQLException {
        long block = index >> (BLOCK - level);
        int from = (int) ((index << level) - (block << BLOCK));
        return over(block(block).subList(from, from + (1 << level)));
    }

    /// The hash of a whole block.
    Sha256 worked(long block) throws SQLException {
        return worked(BLOCK, block);
    }

    private List<Sha256> block(long block) throws SQLException {
        var known = blocks.get(block);
        if (known != null) {
            return known;
        }
        var read =
                shop.list(
                        EVENTS,
                        row -> Merkle.leaf(event(row).entry()),
                        block << BLOCK,
                        (block + 1) << BLOCK);
        blocks.put(block, read);
        return read;
    }

    private static Sha256 over(List<Sha256> leaves) {
        var frontier = new Frontier();
        leaves.forEach(leaf -> frontier.append(leaf, _ -> {}));
        return frontier.root();
    }

    /// From a row of [#EVENTS].
    static Event event(Row row) throws SQLException {
        return new Event(
                row.number(1),
                row.instant(2),
                row.number(3),
                row.text(4),
                row.text(5),
                row.text(6));
    }
}
