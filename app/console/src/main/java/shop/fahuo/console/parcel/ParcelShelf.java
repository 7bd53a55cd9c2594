package shop.fahuo.console.parcel;

import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.store.parcel.ParcelFilter;

/// The lists of parcels, in the order in which a parcel passes through them.
public enum ParcelShelf {
    TO_BOOK,
    ASKED,
    TO_LEAVE,
    LEFT,
    ALL;

    ParcelFilter filter() {
        return switch (this) {
            case TO_BOOK -> ParcelFilter.TO_BOOK;
            case ASKED -> ParcelFilter.ASKED;
            case TO_LEAVE -> ParcelFilter.TO_PACK;
            case LEFT -> ParcelFilter.in(ParcelState.LEFT);
            case ALL -> ParcelFilter.ALL;
        };
    }

    /// Whether it holds only what is still to be done; the others grow for ever.
    boolean isWork() {
        return this == TO_BOOK || this == ASKED || this == TO_LEAVE;
    }
}
