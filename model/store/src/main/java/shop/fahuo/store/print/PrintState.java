package shop.fahuo.store.print;

/// How far one paper of a run has come.
public enum PrintState {
    WAITING,
    /// On its way: noted before the first byte leaves.
    SENDING,
    /// The printer has it, or a person has seen it.
    PRINTED,
    /// It was sent, and nobody knows what became of it: somebody has to look before anything else
    /// of the run is printed.
    UNSURE,
    /// Given up before it left.
    DROPPED
}
