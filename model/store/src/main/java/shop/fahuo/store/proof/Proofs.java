package shop.fahuo.store.proof;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

/// The log over everything that happened.
public final class Proofs {

    private final Database database;
    private final Sealer sealer;
    private final Checkpoints checkpoints;

    public Proofs(Database database, Vault vault) {
        this.database = database;
        sealer = new Sealer(database);
        checkpoints = new Checkpoints(database, vault, sealer);
    }

    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /// Brings the log up to what has happened. Cheap when little has; any number of desks may do it
    /// at once.
    ///
    /// @return how many blocks of 256 events were new
    public long seal() {
        return sealer.seal();
    }

    /// How many events there are.
    public long events() {
        return database.snapshot(shop -> new StoredLog(shop).events());
    }
}
