package shop.fahuo.core.tariff;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.order.Address;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What one contract asks for one product, by zone and weight, from a day on.
///
/// @param from the first day
/// @param until the first day on which it does not hold any more; empty: until another begins
/// @param rounding weights are paid for in multiples of this
public record Tariff(
        Service service,
        LocalDate from,
        Optional<LocalDate> until,
        Grams rounding,
        List<Zone> zones) {

    public Tariff {
        zones = List.copyOf(zones);
        if (rounding.value() == 0 || zones.isEmpty()) {
            throw new IllegalArgumentException("a table without prices");
        }
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw new IllegalArgumentException("a table that ends before it begins");
        }
        if (zones.stream().filter(Zone::isElsewhere).count() > 1) {
            throw new IllegalArgumentException("elsewhere twice");
        }
        var areas = new HashSet<Area>();
        for (var zone : zones) {
            if (!zone.areas().stream().allMatch(areas::add)) {
                throw new IllegalArgumentException("a place twice, one time in " + zone.name());
            }
        }
    }

    /// Whether another is set anew by this one.
    public boolean replaces(Tariff other) {
        return service.account().equals(other.service.account())
                && service.product().equals(other.service.product())
                && from.equals(other.from);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /// @param weight of a parcel of which nobody knows what it weighs: 0, which costs as the
    ///   lightest
    public Pricing price(Address to, Grams weight) {
        if (to.province().isBlank()) {
            return new Pricing.NoProvince();
        }
        var zone =
                zones.stream()
                        .filter(each -> each.closeness(to) > 0)
                        .max(Comparator.comparingInt(each -> each.closeness(to)));
        return zone.map(found -> price(found, rounded(weight))).orElseGet(Pricing.NoZone::new);
    }

    private static Pricing price(Zone zone, Grams weight) {
        var most = zone.rate().most();
        return most.isPresent() && weight.compareTo(most.get()) > 0
                ? new Pricing.TooHeavy(most.get())
                : new Pricing.Priced(zone.rate().charge(zone.name(), weight), zone.promised());
    }

    private Grams rounded(Grams weight) {
        long unit = rounding.value();
        return new Grams(Math.multiplyExact(Math.ceilDiv(weight.value(), unit), unit));
    }
}
