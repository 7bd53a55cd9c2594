package shop.fahuo.core.settlement;

import java.util.Set;

/// How far a run is.
public enum SettlementState {
    /// A preview that a second person has to agree to.
    DRAFT,
    /// Agreed to; its money is set apart, and nobody was called yet.
    APPROVED,
    /// Some of it has been sent, some is open.
    SENDING,
    /// Nothing of it is open.
    DONE,
    /// Given up before anybody agreed; nothing has moved.
    CANCELLED;

    public Set<SettlementState> next() {
        return switch (this) {
            case DRAFT -> Set.of(APPROVED, DONE, CANCELLED);
            case APPROVED -> Set.of(SENDING, DONE);
            case SENDING -> Set.of(DONE);
            case DONE, CANCELLED -> Set.of();
        };
    }

    public void requireMoveTo(SettlementState to) {
        if (!next().contains(to)) {
            throw new IllegalStateException("no way from " + this + " to " + to);
        }
    }
}
