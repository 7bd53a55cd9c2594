package shop.fahuo.core.tariff;

import shop.fahuo.core.courier.Grams;

import java.time.Duration;
import java.util.Optional;

/// What a table says of a parcel.
public sealed interface Pricing {

    /// @param promised how long it takes at most; empty when nothing is promised
    record Priced(Charge charge, Optional<Duration> promised) implements Pricing {}

    /// No zone of the table is there.
    record NoZone() implements Pricing {}

    /// The address does not say in which province it lies.
    record NoProvince() implements Pricing {}

    /// @param most that is carried there
    record TooHeavy(Grams most) implements Pricing {}
}
