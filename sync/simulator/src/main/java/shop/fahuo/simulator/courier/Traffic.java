package shop.fahuo.simulator.courier;

import java.time.Duration;
import java.util.Map;

/// How parcels travel.
///
/// @param pickup how long after the booking a parcel is collected
/// @param pace by which every time of a journey is multiplied, the pickup too
/// @param fates by words of the reference or the receiver
/// @param shares how many of the others meet which fate, 0 to 1; the rest are delivered
public record Traffic(Duration pickup, double pace, Scripts<Fate> fates, Map<Fate, Double> shares) {

    /// Collected after two hours and delivered.
    public static final Traffic PLAIN =
            new Traffic(Duration.ofHours(2), 1, Scripts.none(), Map.of());

    public Traffic {
        shares = Map.copyOf(shares);
        if (pickup.isNegative()
                || !(pace > 0)
                || shares.values().stream().mapToDouble(share -> share).sum() > 1.000_001) {
            throw new IllegalArgumentException("nobody can drive that");
        }
    }

    public Traffic with(Scripts<Fate> fates) {
        return new Traffic(pickup, pace, fates, shares);
    }

    public Traffic with(Map<Fate, Double> shares) {
        return new Traffic(pickup, pace, fates, shares);
    }

    public Traffic at(double pace) {
        return new Traffic(pickup, pace, fates, shares);
    }
}
