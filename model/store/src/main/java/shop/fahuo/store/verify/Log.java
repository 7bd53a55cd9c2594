package shop.fahuo.store.verify;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.ledger.Event;
import shop.fahuo.core.proof.Frontier;
import shop.fahuo.core.proof.Merkle;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The chain is whole, and the log over it, worked out from all events anew, is the one that is
/// kept, that its checkpoints were signed for, and that has every posting of the books and every
/// plan.
final class Log implements Invariant {

    /// What is kept begins at this height.
    private static final int BLOCK = 8;

    private static final String NODES =
            "select height, place, hash from proof_node where height >= ? and height < ?";

    private final Tally hashes = new Tally("log");
    private final Frontier frontier = new Frontier();
    private final Set<Frontier.Full> kept = new HashSet<>();
    private long sealed;

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        var nodes =
                shop.list(
                        NODES,
                        row ->
                                new Frontier.Full(
                                        row.whole(1), row.number(2), Sha256.ofDigest(row.bytes(3))),
                        0,
                        Long.SIZE);
        kept.addAll(nodes);
        sealed = nodes.stream().filter(node -> node.level() == BLOCK).count();
        var checkpoints = new SignedCheckpoints(shop);
        var postings = new LoggedPostings(shop);
        var plans = new LoggedPlans(shop);
        var chain =
                new Chain(
                        Long.MAX_VALUE,
                        event -> {
                            take(event);
                            checkpoints.take(event, frontier);
                            postings.take(event);
                            plans.take(event);
                        });
        var found = new ArrayList<>(chain.check(shop));
        hashes.expect(
                kept.isEmpty(),
                () -> "the log has " + kept.size() + " hashes that are not of its events");
        found.add(hashes.check());
        found.add(checkpoints.check());
        found.add(postings.check());
        found.add(plans.check());
        return found;
    }

    private void take(Event event) {
        frontier.append(Merkle.leaf(event.entry()), this::node);
    }

    private void node(Frontier.Full node) {
        int above = node.level() - BLOCK;
        if (above >= 0 && (node.index() + 1) << above <= sealed) {
            hashes.expect(
                    kept.remove(node),
                    () ->
                            "the events from "
                                    + ((node.index() << node.level()) + 1)
                                    + " to "
                                    + ((node.index() + 1) << node.level())
                                    + " are not those that were sealed");
        }
    }
}
