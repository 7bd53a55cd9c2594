package shop.fahuo.store.proof;

import shop.fahuo.core.proof.ProofCheck;
import shop.fahuo.core.proof.Proved;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

import java.time.Instant;
import java.util.Optional;

/// The log over everything that happened.
public final class Proofs {

    private static final String NEWEST =
            "select coalesce((select max(made_at) from proof_checkpoint), (select min(at) from"
                    + " event where sequence = 1))";

    private final Database database;
    private final Sealer sealer;
    private final Checkpoints checkpoints;
    private final Proving proving;
    private final ShareProving shares;

    public Proofs(Database database, Vault vault) {
        this.database = database;
        sealer = new Sealer(database);
        checkpoints = new Checkpoints(database, vault, sealer);
        proving = new Proving(database, checkpoints);
        shares = new ShareProving(database, checkpoints);
    }

    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /// What can be checked without the shop.
    public Proving proving() {
        return proving;
    }

    /// How shares came about, checked without the shop too.
    public ShareProving shares() {
        return shares;
    }

    /// Brings the log up to what has happened. Cheap when little has; any number of desks may do it
    /// at once.
    ///
    /// @return how many blocks of 256 events were new
    public long seal() {
        return sealer.seal();
    }

    /// Whether a day is over of which no checkpoint tells: the newest, or the first event where
    /// there is none, is from before.
    ///
    /// @param today when the day began
    public boolean isDue(Instant today) {
        return database.snapshot(
                        shop ->
                                shop.list(
                                        NEWEST,
                                        row -> row.optionalInstant(1).filter(today::isAfter)))
                .getFirst()
                .isPresent();
    }

    /// Whether the log of this shop began as a checkpoint says that was kept elsewhere.
    ///
    /// @param note its signed note, or a proof that rests on it
    public Held holds(String note) {
        var proved =
                checkpoints.knownKey().map(key -> new ProofCheck(Optional.of(key)).check(note));
        if (proved.isEmpty() || !(proved.get() instanceof Proved.Holds(var _, var _, var signed))) {
            return Held.NOT_SIGNED;
        }
        var checkpoint = signed.getLast();
        sealer.seal();
        return database.snapshot(
                shop -> {
                    var log = new StoredLog(shop);
                    if (checkpoint.size() > log.size()) {
                        return Held.SHORTER;
                    }
                    return log.root(checkpoint.size()).equals(checkpoint.root())
                            ? Held.HOLDS
                            : Held.OTHER;
                });
    }

    /// How the log compares to a checkpoint that was kept elsewhere.
    public enum Held {
        /// It begins as that says.
        HOLDS,
        /// It has fewer entries: its end is gone.
        SHORTER,
        /// It begins otherwise: something was changed, removed or put in.
        OTHER,
        /// That is no checkpoint of this shop.
        NOT_SIGNED
    }

    /// How many events there are.
    public long events() {
        return database.snapshot(shop -> new StoredLog(shop).events());
    }
}
