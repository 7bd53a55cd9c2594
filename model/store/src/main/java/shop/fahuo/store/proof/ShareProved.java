package shop.fahuo.store.proof;

import shop.fahuo.core.proof.Checkpoint;
import shop.fahuo.core.proof.NoteKey;

import java.time.Instant;
import java.util.List;

/// What came of checking a [ShareProof].
public sealed interface ShareProved {

    /// All of it holds.
    ///
    /// @param key whose signature is under the log
    /// @param trusted whether that is the key the reader brought, not only the one in the file
    /// @param booked where the log tells of what was booked of the shares: numbers of events
    /// @param based where the log has the hash of the order, the line and the plan; 0 when they
    ///   were booked before it was kept, and are the shop's word
    /// @param plan what the log tells of it
    record Holds(
            ShareProof proof,
            NoteKey key,
            boolean trusted,
            Checkpoint checkpoint,
            List<Long> booked,
            long based,
            PlanTold plan)
            implements ShareProved {

        public Holds {
            booked = List.copyOf(booked);
        }
    }

    /// What the log tells of a plan.
    ///
    /// @param sequence of the event
    /// @param from orders paid from then on go by it
    record PlanTold(long sequence, long version, String hash, Instant from) {}

    /// It proves nothing.
    ///
    /// @param wrong all that was found
    record Fails(List<Wrong> wrong) implements ShareProved {

        public Fails {
            wrong = List.copyOf(wrong);
        }

        static Fails with(Reason reason, String place) {
            return new Fails(List.of(new Wrong(place, reason, "", "")));
        }
    }

    /// @param place where in the file, as a path: `shares[0].derivation.fen`
    /// @param says what stands there
    /// @param right what should
    record Wrong(String place, Reason reason, String says, String right) {}

    /// Why something is wrong.
    enum Reason {
        /// It was never written by Fahuo, or is not as it was written.
        NOT_A_PROOF,
        /// There is no key in it, and none was brought.
        NO_KEY,
        /// The key in it is not the one that was brought.
        OTHER_KEY,
        /// The checkpoint is not signed by the key.
        NOT_SIGNED,
        /// An entry is not what the log has at its place.
        NOT_IN_LOG,
        /// An entry that is in the log, but not about these shares.
        NOT_ABOUT,
        /// It is not what the log has the hash of.
        NOT_LOGGED,
        /// By the facts in the file it comes to something else.
        WORKED_OUT,
        /// The shares do not come to what was booked.
        NOT_BOOKED
    }
}
