package shop.fahuo.store.verify;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.ledger.Event;
import shop.fahuo.core.proof.Checkpoint;
import shop.fahuo.core.proof.Frontier;
import shop.fahuo.core.proof.NoteKey;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.proof.Checkpoints;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Every checkpoint is of the log as it was, signed with the shop's one key, and told by the
/// history; and the history tells of none that is not there.
final class SignedCheckpoints {

    private static final String KEY = "select shown from proof_key";
    private static final String ALL =
            "select entries, root, note from proof_checkpoint order by entries";

    private final Tally tally = new Tally("checkpoints");
    private final Map<Long, Kept> waiting = new TreeMap<>();
    private final Set<String> untold = new HashSet<>();
    private final Optional<String> key;

    private record Kept(long size, Sha256 root, String note) {}

    SignedCheckpoints(Snapshot shop) throws SQLException {
        key = shop.list(KEY, row -> row.text(1)).stream().findFirst();
        for (var one : shop.list(ALL, SignedCheckpoints::kept)) {
            waiting.put(one.size(), one);
            untold.add(CanonicalJson.write(Checkpoints.detail(one.size(), one.root())));
        }
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(row.number(1), Sha256.ofDigest(row.bytes(2)), row.text(3));
    }

    /// @param log with the event as its last entry
    void take(Event event, Frontier log) {
        switch (event.what()) {
            case Checkpoints.TOLD ->
                    tally.expect(
                            untold.remove(event.detail()),
                            () -> "the checkpoint of event " + event.sequence() + " is missing");
            case Checkpoints.KEY_MADE ->
                    tally.expect(
                            key.map(Checkpoints::keyDetail)
                                    .map(CanonicalJson::write)
                                    .equals(Optional.of(event.detail())),
                            () -> "the key is not the one of event " + event.sequence());
            default -> {}
        }
        var kept = waiting.remove(log.size());
        if (kept != null) {
            tally.expect(
                    isTrue(kept, log.root()),
                    () -> "the log was not what the checkpoint of " + kept.size() + " says");
        }
    }

    private boolean isTrue(Kept kept, Sha256 root) {
        return kept.root().equals(root)
                && key.flatMap(NoteKey::read)
                        .flatMap(
                                open ->
                                        open.open(kept.note())
                                                .map(
                                                        text ->
                                                                new Checkpoint(
                                                                                open.name(),
                                                                                kept.size(),
                                                                                root)
                                                                        .text()
                                                                        .equals(text)))
                        .orElse(false);
    }

    Check check() {
        waiting.keySet()
                .forEach(
                        size ->
                                tally.expect(
                                        false, () -> "the log never had " + size + " entries"));
        untold.forEach(one -> tally.expect(false, () -> "nothing tells of checkpoint " + one));
        return tally.check();
    }
}
