package shop.fahuo.store.proof;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.proof.NoteKey;
import shop.fahuo.core.proof.ProofCheck;
import shop.fahuo.core.proof.ProofFile;
import shop.fahuo.core.proof.Proved;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes what can be checked without the shop. Nothing leaves that does not hold.
public final class Proving {

    private static final String ONE =
            "select sequence from event where sequence = ? and sequence <= ?";
    private static final String OF_ORDER =
            "select sequence from event where order_id = ? and sequence <= ? order by sequence";

    private final Database database;
    private final Checkpoints checkpoints;

    /// What became of asking for a proof.
    public sealed interface Made {

        record Proof(ProofFile file) implements Made {}

        /// There is no such event, or the log has no such checkpoint.
        record Nothing() implements Made {}

        /// The log does not begin as this checkpoint says it did.
        record Broken(StoredCheckpoint last) implements Made {}
    }

    Proving(Database database, Checkpoints checkpoints) {
        this.database = database;
        this.checkpoints = checkpoints;
    }

    /// @param sequence of the event, from 1
    /// @param by is in the history when a checkpoint is made for it
    public Made event(long sequence, Actor by) {
        return entries(ONE, sequence, by);
    }

    /// All that happened to an order.
    public Made order(OrderId id, Actor by) {
        return entries(OF_ORDER, id.value(), by);
    }

    /// @param before size of a kept checkpoint
    /// @param now of one that is no smaller
    public Made growth(long before, long now, Actor by) {
        var old = kept(before);
        var grown = kept(now);
        if (old.isEmpty() || grown.isEmpty() || before > now) {
            return new Made.Nothing();
        }
        var key = checkpoints.key(by);
        var path = database.snapshot(shop -> new StoredLog(shop).consistency(before, now).path());
        return sound(
                new ProofFile.Growth(key.text(), old.get().note(), grown.get().note(), path),
                key,
                grown.get());
    }

    private Optional<StoredCheckpoint> kept(long size) {
        return checkpoints.all().stream().filter(one -> one.size() == size).findFirst();
    }

    private Made entries(String query, long value, Actor by) {
        return switch (checkpoints.take(by)) {
            case CheckpointTaken.Made(var checkpoint) -> entries(query, value, checkpoint, by);
            case CheckpointTaken.Same(var checkpoint) -> entries(query, value, checkpoint, by);
            case CheckpointTaken.Broken(var last) -> new Made.Broken(last);
        };
    }

    private Made entries(String query, long value, StoredCheckpoint checkpoint, Actor by) {
        var key = checkpoints.key(by);
        var entries = database.snapshot(shop -> entries(shop, query, value, checkpoint.size()));
        return entries.isEmpty()
                ? new Made.Nothing()
                : sound(
                        new ProofFile.Entries(key.text(), checkpoint.note(), entries),
                        key,
                        checkpoint);
    }

    private static List<ProofFile.Entry> entries(Snapshot shop, String query, long value, long size)
            throws SQLException {
        var log = new StoredLog(shop);
        var entries = new ArrayList<ProofFile.Entry>();
        for (long sequence : shop.list(query, row -> row.number(1), value, size)) {
            entries.add(entry(shop, log, sequence, size));
        }
        return entries;
    }

    /// @param size of the log, no less than the sequence
    static ProofFile.Entry entry(Snapshot shop, StoredLog log, long sequence, long size)
            throws SQLException {
        var event =
                shop.list(StoredLog.EVENTS, StoredLog::event, sequence - 1, sequence).getFirst();
        return new ProofFile.Entry(
                content(event.entry()), sequence - 1, log.inclusion(sequence - 1, size).path());
    }

    private static Map<String, Object> content(String entry) {
        var content = new TreeMap<String, Object>();
        if (CanonicalJson.read(entry).orElseThrow() instanceof Map<?, ?> map) {
            map.forEach((name, value) -> content.put(String.valueOf(name), value));
        }
        return content;
    }

    private static Made sound(ProofFile file, NoteKey key, StoredCheckpoint last) {
        return new ProofCheck(Optional.of(key)).check(file.text()) instanceof Proved.Holds
                ? new Made.Proof(file)
                : new Made.Broken(last);
    }
}
