package shop.fahuo.core.order;

import java.util.Set;

/// Where an order is on its way. The legal moves are the table in [#next()] and nowhere else.
///
/// Holds and troubles stand beside the phase: an order ships only when [#READY], without holds, and
/// past its undo window.
public enum Phase {
    /// The channel has no money for it yet.
    UNPAID,
    /// Paid, and waiting for a decision: it is new, it changed, or a hold stands that a rule put
    /// up.
    PAID,
    /// A person has to answer.
    REVIEW,
    /// Cleared to ship; its stock is reserved. Until its undo window ends a person may recall it
    /// into [#REVIEW].
    READY,
    /// Something has begun outside that may not be undone.
    SHIPPING,
    SHIPPED,
    DELIVERED,
    /// The after-sale days are over.
    DONE,
    CANCELLED,
    REFUNDED;

    public Set<Phase> next() {
        return switch (this) {
            case UNPAID -> Set.of(PAID, CANCELLED);
            case PAID -> Set.of(REVIEW, READY, CANCELLED, REFUNDED, UNPAID);
            case REVIEW -> Set.of(READY, PAID, UNPAID, CANCELLED, REFUNDED);
            case READY -> Set.of(SHIPPING, SHIPPED, REVIEW, PAID, UNPAID, CANCELLED, REFUNDED);
            case SHIPPING -> Set.of(SHIPPED, REFUNDED);
            case SHIPPED -> Set.of(DELIVERED, REFUNDED);
            case DELIVERED -> Set.of(DONE, REFUNDED);
            case DONE -> Set.of(REFUNDED);
            case CANCELLED, REFUNDED -> Set.of();
        };
    }

    /// Nothing has left yet, so a change from the channel can still be taken and a person can still
    /// stop it.
    public boolean isOpen() {
        return switch (this) {
            case UNPAID, PAID, REVIEW, READY -> true;
            case SHIPPING, SHIPPED, DELIVERED, DONE, CANCELLED, REFUNDED -> false;
        };
    }

    /// Nothing of it can ship any more, or come back by itself.
    public boolean hasEnded() {
        return this == DONE || this == CANCELLED || this == REFUNDED;
    }

    /// Whether a reservation belongs to an order in this phase.
    public boolean holdsStock() {
        return this == READY || this == SHIPPING;
    }

    public void requireMoveTo(Phase to) {
        if (!next().contains(to)) {
            throw new IllegalStateException("no way from " + this + " to " + to);
        }
    }
}
