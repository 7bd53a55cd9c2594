package shop.fahuo.store.proof;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.proof.Checkpoint;
import shop.fahuo.core.proof.NoteKey;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signed statements of what the log was. Nothing is signed that does not begin as the last one
/// said.
public final class Checkpoints {

    /// What the event is called that tells of one.
    public static final String TOLD = "checkpoint";

    /// What the event is called that tells of their key.
    public static final String KEY_MADE = "proof.key";

    private static final String ROW = "select entries, made_at, root, note from proof_checkpoint";
    private static final String ALL = ROW + " order by entries";
    private static final String LATEST = ROW + " order by entries desc limit 1";
    private static final String SAME = ROW + " where entries = ?";
    private static final String ADD =
            "insert into proof_checkpoint (entries, made_at, root, note) values (?, ?, ?, ?)";

    private final Database database;
    private final Sealer sealer;
    private final CheckpointKey key;

    /// What is about to be signed.
    private record Draft(long size, Sha256 root, Optional<StoredCheckpoint> last, boolean grown) {}

    Checkpoints(Database database, Vault vault, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
        key = new CheckpointKey(database, vault);
    }

    /// The public half of the key they are signed with.
    public NoteKey key(Actor by) {
        return key.get(by).open();
    }

    /// [#key], where there is one already.
    Optional<NoteKey> knownKey() {
        return key.known().map(CheckpointKey.Pair::open);
    }

    /// By size.
    public List<StoredCheckpoint> all() {
        return database.snapshot(shop -> shop.list(ALL, Checkpoints::read));
    }

    public Optional<StoredCheckpoint> latest() {
        return database.snapshot(Checkpoints::latest);
    }

    static Optional<StoredCheckpoint> latest(Snapshot shop) throws SQLException {
        return shop.list(LATEST, Checkpoints::read).stream().findFirst();
    }

    /// Signs what the log is now.
    public CheckpointTaken take(Actor by) {
        var pair = key.get(by);
        sealer.seal();
        var draft = database.snapshot(Checkpoints::draft);
        if (draft.last().isPresent()) {
            var last = draft.last().get();
            if (!draft.grown()) {
                return new CheckpointTaken.Broken(last);
            }
            // The one event since is the one that tells of it.
            if (draft.size() <= last.size() + 1) {
                return new CheckpointTaken.Same(last);
            }
        }
        var text = new Checkpoint(pair.open().name(), draft.size(), draft.root()).text();
        var note = pair.sign(text);
        return database.writer().write(tx -> keep(tx, draft, note, by));
    }

    private static Draft draft(Snapshot shop) throws SQLException {
        var log = new StoredLog(shop);
        long size = log.size();
        var root = log.root(size);
        var last = latest(shop);
        boolean grown =
                last.isEmpty()
                        || (last.get().size() <= size
                                && log.consistency(last.get().size(), size)
                                        .holds(last.get().root(), root));
        return new Draft(size, root, last, grown);
    }

    /// Two desks may sign the same at once; it is kept once.
    private static CheckpointTaken keep(Tx tx, Draft draft, String note, Actor by)
            throws SQLException {
        Optional<StoredCheckpoint> same = tx.first(SAME, Checkpoints::read, draft.size());
        if (same.isPresent()) {
            return new CheckpointTaken.Same(same.get());
        }
        tx.update(ADD, draft.size(), tx.now(), draft.root().bytes(), note);
        tx.event(0, by, TOLD, detail(draft.size(), draft.root()));
        return new CheckpointTaken.Made(
                new StoredCheckpoint(draft.size(), tx.now(), draft.root(), note));
    }

    /// What the event says that tells of one.
    public static Map<String, Object> detail(long size, Sha256 root) {
        return Map.of("size", size, "root", root.hex());
    }

    /// What the event says that tells of their key.
    public static Map<String, Object> keyDetail(String shown) {
        return Map.of("key", shown);
    }

    private static StoredCheckpoint read(Row row) throws SQLException {
        return new StoredCheckpoint(
                row.number(1), row.instant(2), Sha256.ofDigest(row.bytes(3)), row.text(4));
    }
}
