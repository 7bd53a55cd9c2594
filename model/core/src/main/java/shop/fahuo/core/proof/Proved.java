package shop.fahuo.core.proof;

import java.util.List;

/// What came of checking a [ProofFile].
public sealed interface Proved {

    /// All of it holds.
    ///
    /// @param key whose signatures are under it
    /// @param trusted whether that is the key the reader brought, not only the one in the file
    /// @param checkpoints those it rests on, the newest last
    record Holds(NoteKey key, boolean trusted, List<Checkpoint> checkpoints) implements Proved {

        public Holds {
            checkpoints = List.copyOf(checkpoints);
        }
    }

    /// It proves nothing.
    ///
    /// @param entry the first one that is wrong, from 0; -1 when it is not about one
    record Fails(Fault fault, long entry) implements Proved {

        static Fails with(Fault fault) {
            return new Fails(fault, -1);
        }
    }

    /// What is wrong.
    enum Fault {
        /// It was never written by Fahuo, or changed since.
        NOT_A_PROOF,
        /// There is no key in it, and none was brought.
        NO_KEY,
        /// The key in it is not the one that was brought.
        OTHER_KEY,
        /// A checkpoint is not signed by the key.
        NOT_SIGNED,
        /// An entry is not what the log has at its place.
        NOT_IN_LOG,
        /// The older checkpoint is not the beginning of the newer one.
        NOT_GROWN
    }
}
