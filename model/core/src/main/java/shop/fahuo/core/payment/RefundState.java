package shop.fahuo.core.payment;

import java.util.Set;

/// Where one of the shop's own refunds is. The legal moves are the table in [#next()] and nowhere
/// else.
public enum RefundState {
    /// A second person has to agree.
    WAITING,
    /// The second person did not agree.
    DECLINED,
    /// The provider is asked, or will be; it may have happened already.
    ASKED,
    /// The provider has accepted it, and the money is on its way.
    PROCESSING,
    /// The money is back.
    DONE,
    /// The provider has it and it does not go through, or it has something else under its number; a
    /// person has to find another way.
    ABNORMAL,
    /// The provider ended it; nothing went back, and its number never will move anything.
    CLOSED,
    /// The provider refused; nothing went back. It may be asked for again under its number.
    REFUSED,
    /// A person gave the money back outside, and said how.
    SETTLED,
    /// A person gave it up; nothing went back.
    DROPPED;

    public Set<RefundState> next() {
        return switch (this) {
            case WAITING -> Set.of(ASKED, DECLINED, DROPPED);
            case ASKED -> Set.of(PROCESSING, DONE, ABNORMAL, CLOSED, REFUSED);
            case PROCESSING -> Set.of(DONE, ABNORMAL, CLOSED, REFUSED);
            case ABNORMAL -> Set.of(PROCESSING, DONE, CLOSED, SETTLED);
            case CLOSED -> Set.of(SETTLED, DROPPED);
            case REFUSED -> Set.of(ASKED, SETTLED, DROPPED);
            case DECLINED, DONE, SETTLED, DROPPED -> Set.of();
        };
    }

    /// Whether its amount is not there for another refund of the same money.
    public boolean holdsMoney() {
        return switch (this) {
            case WAITING, ASKED, PROCESSING, DONE, ABNORMAL, REFUSED, SETTLED -> true;
            case DECLINED, CLOSED, DROPPED -> false;
        };
    }

    /// Whether something is still to come of it; until then what has not left stays.
    public boolean isOpen() {
        return !next().isEmpty();
    }

    /// Whether it goes on only when a person does something about it.
    public boolean waitsForPerson() {
        return isOpen() && this != ASKED && this != PROCESSING;
    }

    /// Whether the buyer has the money.
    public boolean isBack() {
        return this == DONE || this == SETTLED;
    }

    /// Whether the provider is still asked about it.
    public boolean isOutside() {
        return this == ASKED || this == PROCESSING || this == ABNORMAL;
    }

    public void requireMoveTo(RefundState to) {
        if (!next().contains(to)) {
            throw new IllegalStateException("no way from " + this + " to " + to);
        }
    }
}
