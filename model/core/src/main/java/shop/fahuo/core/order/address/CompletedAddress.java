package shop.fahuo.core.order.address;

import shop.fahuo.core.order.Address;

/// What became of an address that came in parts.
public record CompletedAddress(Address address, Confidence confidence) {}
