package shop.fahuo.core.tariff;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.order.Address;

/// What of a parcel decides what it costs and who takes it.
///
/// @param to where it goes; province, city and district are enough
/// @param weight zero when nobody knows
public record Box(Address to, Grams weight, int pieces, PayMethod pay) {}
