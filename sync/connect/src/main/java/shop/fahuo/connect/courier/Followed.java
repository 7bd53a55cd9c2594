package shop.fahuo.connect.courier;

import shop.fahuo.core.courier.WaybillNumber;

/// A parcel to ask about. Couriers want to hear the end of a phone number, the sender's or the
/// receiver's, before they tell.
///
/// @param phoneTail four digits; may be empty for parcels of the account itself
public record Followed(WaybillNumber number, String phoneTail) {}
