package shop.fahuo.connect.courier;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Address;

import java.time.Instant;

/// What it would cost, and when it would be there.
///
/// @param product [ProductCode#UNSAID] for every product there is
/// @param leaving when the parcel would be handed over
public record QuoteRequest(
        Address from, Address to, Grams weight, ProductCode product, Instant leaving) {}
