package shop.fahuo.core.parcel;

import java.util.Set;

/// How far one booking of a parcel has come. The legal moves are the table in [#next()] and nowhere
/// else. One that has ended is never booked again: booking anew is another generation.
public enum WaybillState {
    /// The courier is asked for it, or will be; it may have one already.
    ASKED,
    /// There is a number.
    BOOKED,
    /// The courier refused; there is none.
    REFUSED,
    /// Nobody was asked, or a person has made sure that there is none.
    GIVEN_UP,
    /// The courier is asked to take it back, or will be.
    TAKING_BACK,
    /// The courier has taken it back, or does so by itself when nothing is sent with it.
    TAKEN_BACK;

    public Set<WaybillState> next() {
        return switch (this) {
            case ASKED -> Set.of(BOOKED, REFUSED, GIVEN_UP);
            case BOOKED -> Set.of(TAKING_BACK);
            // Back to booked when the courier does not take it back any more.
            case TAKING_BACK -> Set.of(TAKEN_BACK, BOOKED);
            case REFUSED, GIVEN_UP, TAKEN_BACK -> Set.of();
        };
    }

    /// Whether the courier may have it; of a parcel's waybills one at most is alive.
    public boolean isAlive() {
        return !next().isEmpty();
    }

    public void requireMoveTo(WaybillState to) {
        if (!next().contains(to)) {
            throw new IllegalStateException("no way from " + this + " to " + to);
        }
    }
}
