package shop.fahuo.core.tariff;

import shop.fahuo.core.order.Address;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Places that cost the same.
///
/// @param name the contract's word: `同省`, `一区`
/// @param areas none: wherever no other zone of the table is
/// @param promised how long it takes at most; empty when nothing is promised
public record Zone(String name, List<Area> areas, Rate rate, Optional<Duration> promised) {

    public Zone {
        areas = List.copyOf(areas);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a zone without a name");
        }
    }

    public boolean isElsewhere() {
        return areas.isEmpty();
    }

    /// How closely it names where an address lies: 0 not at all, 1 by being everywhere else, 2 by
    /// its province, 3 by its city.
    int closeness(Address to) {
        return areas.stream()
                .filter(area -> area.contains(to))
                .mapToInt(area -> area.isCity() ? 3 : 2)
                .max()
                .orElse(isElsewhere() ? 1 : 0);
    }
}
