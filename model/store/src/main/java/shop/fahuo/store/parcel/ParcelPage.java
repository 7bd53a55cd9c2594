package shop.fahuo.store.parcel;

import shop.fahuo.core.parcel.ParcelId;

import java.util.List;
import java.util.Optional;

/// Some parcels in a row, the newest first.
///
/// @param next where the next page begins; empty when there are no more
public record ParcelPage(List<ParcelRow> rows, Optional<ParcelId> next) {

    public ParcelPage {
        rows = List.copyOf(rows);
    }
}
