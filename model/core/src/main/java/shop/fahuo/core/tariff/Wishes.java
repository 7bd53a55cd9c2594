package shop.fahuo.core.tariff;

import shop.fahuo.core.courier.Carriage;

import java.util.Optional;

/// What was said of a parcel's courier before anybody compares.
///
/// @param carriage the shop's default, or what a person chose
/// @param person who chose it; empty when nobody did
/// @param rule the word of the rule that names a courier or an account; empty when none does
public record Wishes(Carriage carriage, Optional<String> person, Optional<String> rule) {}
