package shop.fahuo.store.parcel;

import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;

import java.util.Optional;
import java.util.Set;

/// Which parcels.
///
/// @param waybills states of the newest booking, of which one must be; none: any
/// @param unbooked also, or only, those that were never booked
public record ParcelFilter(
        Optional<ParcelState> state, Set<WaybillState> waybills, boolean unbooked) {

    public static final ParcelFilter ALL = new ParcelFilter(Optional.empty(), Set.of(), false);

    /// In the shop, and nobody has booked them or will.
    public static final ParcelFilter TO_BOOK =
            new ParcelFilter(
                    Optional.of(ParcelState.OPEN),
                    Set.of(WaybillState.REFUSED, WaybillState.GIVEN_UP, WaybillState.TAKEN_BACK),
                    true);

    /// In the shop, and a courier is being asked, or takes a number back.
    public static final ParcelFilter ASKED =
            new ParcelFilter(
                    Optional.of(ParcelState.OPEN),
                    Set.of(WaybillState.ASKED, WaybillState.TAKING_BACK),
                    false);

    /// In the shop, with a number: to be labelled, packed and handed over.
    public static final ParcelFilter TO_PACK =
            new ParcelFilter(Optional.of(ParcelState.OPEN), Set.of(WaybillState.BOOKED), false);

    public ParcelFilter {
        waybills = Set.copyOf(waybills);
    }

    /// Whether a parcel is one of those.
    public boolean holds(ParcelRow row) {
        var booking = row.waybill().map(WaybillRecord::state);
        boolean any = waybills.isEmpty() && !unbooked;
        return state.filter(wanted -> wanted != row.state()).isEmpty()
                && (any || booking.map(waybills::contains).orElse(unbooked));
    }

    public static ParcelFilter in(ParcelState state) {
        return new ParcelFilter(Optional.of(state), Set.of(), false);
    }
}
