package shop.fahuo.console.parcel;

import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.track.TrackRecord;

import java.util.List;

/// One parcel with everything the window shows of it.
///
/// @param recipient masked
/// @param tracks what couriers tell of each booking, the oldest first
public record ParcelSeen(ParcelDetail detail, String recipient, List<TrackRecord> tracks) {

    public ParcelSeen {
        tracks = List.copyOf(tracks);
    }
}
