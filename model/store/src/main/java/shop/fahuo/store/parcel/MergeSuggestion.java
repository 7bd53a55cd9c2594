package shop.fahuo.store.parcel;

import shop.fahuo.core.parcel.ParcelId;

import java.util.List;

/// Parcels of one buyer to one door that nobody has booked: they could be one.
///
/// @param parcels two or more, the oldest first
public record MergeSuggestion(List<ParcelId> parcels) {

    public MergeSuggestion {
        parcels = List.copyOf(parcels);
    }
}
