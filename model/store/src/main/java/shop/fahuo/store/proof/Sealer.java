package shop.fahuo.store.proof;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.proof.Frontier;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Keeps the hashes of what has become a whole block since it last looked.
///
/// Events are read and hashed beside the writer, which only adds the few hashes. Whoever dies in
/// between has added all of a round or nothing, and the next one goes on from there; of two at once
/// the second finds that its blocks are there already and takes the next.
final class Sealer {

    /// Some 16,000 events: a round is read in less than a second.
    private static final int ROUND = 64;

    private static final String ADD =
            "insert into proof_node (height, place, hash) values (?, ?, ?)";
    private static final String KEPT =
            "select hash from proof_node where height = " + StoredLog.BLOCK + " and place = ?";

    private final Database database;

    /// @param from the first new block
    private record Round(long from, List<Frontier.Full> nodes) {}

    Sealer(Database database) {
        this.database = database;
    }

    /// @return how many blocks this call sealed
    long seal() {
        long sealed = 0;
        for (var round = database.snapshot(Sealer::next);
                !round.nodes().isEmpty();
                round = database.snapshot(Sealer::next)) {
            var next = round;
            sealed += database.writer().write(tx -> keep(tx, next));
        }
        return sealed;
    }

    private static Round next(Snapshot shop) throws SQLException {
        var log = new StoredLog(shop);
        long from = log.sealed();
        long to = Math.min(log.events() >> StoredLog.BLOCK, from + ROUND);
        var nodes = new ArrayList<Frontier.Full>();
        if (from < to) {
            var end = new Frontier(log.blocks(), from);
            for (long block = from; block < to; block++) {
                end.append(new StoredLog(shop).worked(block), nodes::add);
            }
        }
        return new Round(from, nodes);
    }

    private static long keep(Tx tx, Round round) throws SQLException {
        if (tx.first(KEPT, row -> true, round.from()).isPresent()) {
            return 0;
        }
        var rows = new ArrayList<@Nullable Object[]>();
        for (var node : round.nodes()) {
            rows.add(
                    new Object[] {
                        node.level() + StoredLog.BLOCK, node.index(), node.hash().bytes()
                    });
        }
        tx.batch(ADD, rows);
        return round.nodes().stream().filter(node -> node.level() == 0).count();
    }
}
