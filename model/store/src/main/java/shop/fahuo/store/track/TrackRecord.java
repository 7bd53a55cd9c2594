package shop.fahuo.store.track;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Track;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.parcel.ParcelId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A waybill's whole way, as it is shown.
///
/// @param delivered when its receiver first had it
/// @param next when its courier is asked again
/// @param scans the newest first
public record TrackRecord(
        ParcelId parcel,
        int generation,
        Courier courier,
        WaybillNumber number,
        Track track,
        Optional<Instant> delivered,
        Optional<Instant> next,
        List<Scan> scans) {

    public TrackRecord {
        scans = List.copyOf(scans);
    }

    /// @param code the courier's own
    /// @param text the courier's words, with phones in them
    /// @param place where; empty when it is not said
    public record Scan(Instant at, TrackStatus status, String code, String text, String place) {

        /// Never the words.
        @Override
        public String toString() {
            return at + " " + code + " " + status;
        }
    }
}
