package shop.fahuo.core.task;

/// How far an outside effect has come.
public enum TaskState {
    /// To be called at its due time.
    DUE,
    /// Somebody holds the lease and may be calling right now.
    CLAIMED,
    /// Called, and nobody knows what came of it: ask before calling again.
    UNKNOWN,
    DONE,
    /// Given up; a person has to look.
    DEAD
}
