package shop.fahuo.core.courier;

import shop.fahuo.core.Sha256;

import java.time.Instant;

/// One scan of a parcel, as its courier tells it.
///
/// @param waybill whose it is
/// @param code the courier's own, as it came
/// @param text the courier's words
/// @param place where; empty when it is not said
/// @param status what the code means
public record TrackEvent(
        Courier courier,
        WaybillNumber waybill,
        String code,
        String text,
        String place,
        Instant time,
        TrackStatus status) {

    /// What makes two of them the same, however often and by whichever way they come.
    public record Key(
            Courier courier, WaybillNumber waybill, String code, Instant time, Sha256 text) {}

    public Key key() {
        return new Key(courier, waybill, code, time, Sha256.of(text));
    }

    /// Texts name couriers' people with their phones.
    @Override
    public String toString() {
        return courier + " " + waybill + " " + code + " " + status + " " + time;
    }
}
