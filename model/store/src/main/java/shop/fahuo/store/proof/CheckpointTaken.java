package shop.fahuo.store.proof;

/// What became of asking for a checkpoint.
public sealed interface CheckpointTaken {

    record Made(StoredCheckpoint checkpoint) implements CheckpointTaken {}

    /// Nothing has happened since this one.
    record Same(StoredCheckpoint checkpoint) implements CheckpointTaken {}

    /// The log does not begin as this one says it did: what is in it was changed, and nothing more
    /// is signed.
    record Broken(StoredCheckpoint last) implements CheckpointTaken {}
}
