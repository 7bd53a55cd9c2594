package shop.fahuo.console.parcel;

import shop.fahuo.store.parcel.ParcelDetail;

/// One parcel with everything the window shows of it.
///
/// @param recipient masked
public record ParcelSeen(ParcelDetail detail, String recipient) {}
