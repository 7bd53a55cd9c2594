package shop.fahuo.store.backup;

import shop.fahuo.store.verify.Check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What came of restoring a backup.
public sealed interface RestoreResult {

    /// The shop is as it was. The red switch is on: what happened after the backup is forgotten
    /// here and not outside, so a person looks before anything ships again.
    ///
    /// @param before where the shop as it was before is kept
    /// @param doubted how many tasks are to be asked about before they are called
    /// @param hasKey whether the home has a master key; it may still be another shop's
    record Restored(Optional<Path> before, int doubted, boolean hasKey) implements RestoreResult {}

    /// The backup breaks an invariant; nothing was touched.
    record Broken(List<Check> checks) implements RestoreResult {

        public Broken {
            checks = List.copyOf(checks);
        }
    }

    /// It is no backup, is damaged, or needs a newer Fahuo; nothing was touched.
    record Unusable(String words) implements RestoreResult {}

    /// A process has the shop open; nothing was touched.
    record InUse() implements RestoreResult {}
}
