package shop.fahuo.simulator.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Plans the way of each parcel. The same seed and the same waybill meet the same fate at the same
/// pace.
///
/// @param seed of everything left to chance
public record Journeys(Traffic traffic, long seed) {

    /// From the booking on, by script or by chance.
    public Journey plan(String reference, String waybill, Instant booked, Lane lane) {
        var random = random(waybill);
        var fate =
                traffic.fates()
                        .find(reference + " " + lane.to().words())
                        .orElseGet(() -> chosen(random.nextDouble()));
        return from(booked.plus(paced(traffic.pickup())), waybill, lane, fate);
    }

    /// Collected at once.
    public Journey from(Instant collected, String waybill, Lane lane, Fate fate) {
        return new Itinerary(lane, collected, traffic.pace(), random(waybill).split()).to(fate);
    }

    private RandomGenerator.SplittableGenerator random(String waybill) {
        return new SplittableRandom(seed * 31 + waybill.hashCode());
    }

    private Duration paced(Duration time) {
        return Duration.ofMillis(Math.round(time.toMillis() * traffic.pace()));
    }

    private Fate chosen(double chance) {
        double left = chance;
        for (var fate : Fate.values()) {
            left -= traffic.shares().getOrDefault(fate, 0.0);
            if (left < 0) {
                return fate;
            }
        }
        return Fate.DELIVERED;
    }
}
