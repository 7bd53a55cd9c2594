package shop.fahuo.core.settlement;

import java.util.Set;

/// Where the money for one payee is. The legal moves are the table in [#next()] and nowhere else.
public enum PayoutState {
    /// In a preview.
    PLANNED,
    /// Not paid in this run.
    SKIPPED,
    /// The provider is asked, or will be; it may have happened already.
    ASKED,
    /// The provider has it, and waits for who gets it, or for itself.
    SENT,
    /// The provider is asked to take it back.
    CANCELLING,
    /// For a person to pay at the bank.
    LISTED,
    /// The provider refused, and knows nothing under the number. It may be asked again under it.
    REFUSED,
    /// The provider has something else under the number, or what it said is not to be believed any
    /// more; a person has to look there.
    CONFLICT,
    /// The money is theirs.
    PAID,
    /// It was paid, and came back after that: it is due again.
    BOUNCED,
    /// It did not go, or came back, and is due again.
    FAILED;

    public Set<PayoutState> next() {
        return switch (this) {
            case PLANNED -> Set.of(SKIPPED, ASKED, LISTED);
            case ASKED -> Set.of(SENT, CANCELLING, REFUSED, CONFLICT, PAID, FAILED);
            case SENT -> Set.of(CANCELLING, CONFLICT, PAID, FAILED);
            case CANCELLING -> Set.of(REFUSED, CONFLICT, PAID, FAILED);
            case LISTED, CONFLICT -> Set.of(PAID, FAILED);
            case REFUSED -> Set.of(ASKED, CONFLICT, FAILED);
            case PAID -> Set.of(BOUNCED);
            case SKIPPED, BOUNCED, FAILED -> Set.of();
        };
    }

    /// Whether its money is set apart and not gone.
    public boolean isOpen() {
        return switch (this) {
            case ASKED, SENT, CANCELLING, LISTED, REFUSED, CONFLICT -> true;
            case PLANNED, SKIPPED, PAID, BOUNCED, FAILED -> false;
        };
    }

    /// Whether the provider is called about it.
    public boolean isOutside() {
        return this == ASKED || this == SENT || this == CANCELLING;
    }

    /// Whether it goes on only when a person does something about it.
    public boolean waitsForPerson() {
        return isOpen() && !isOutside();
    }

    public void requireMoveTo(PayoutState to) {
        if (!next().contains(to)) {
            throw new IllegalStateException("no way from " + this + " to " + to);
        }
    }
}
