package shop.fahuo.store.backup;

import shop.fahuo.store.verify.Check;

import java.nio.file.Path;
import java.util.List;

/// What came of a backup.
public sealed interface BackupResult {

    /// The file is whole, was opened and held what it must.
    ///
    /// @param hasKey whether it brings the master key along, locked with its passphrase; without,
    ///   the key file must be kept elsewhere, or nobody will ever read the backup's names and card
    ///   keys
    record Done(Path file, long bytes, boolean hasKey) implements BackupResult {}

    /// The copy broke an invariant; it is not kept.
    record Broken(List<Check> checks) implements BackupResult {

        public Broken {
            checks = List.copyOf(checks);
        }
    }

    /// The shop is on a PostgreSQL server, whose own `pg_dump` makes its backups.
    record UsePgDump() implements BackupResult {}
}
