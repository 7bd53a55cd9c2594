package shop.fahuo.simulator.courier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes the scans of one parcel down, one after the other.
final class Itinerary {

    private static final List<String> COURIERS = List.of("王建国", "李春生", "张海峰", "刘志强", "陈国栋", "赵小军");

    /// By how much a leg may be shorter or longer.
    private static final double JITTER = 0.3;

    private static final double AT_A_COUNTER = 0.25;

    private final Lane lane;
    private final double pace;
    private final RandomGenerator random;
    private final String courier;
    private final List<Scan> scans = new ArrayList<>();
    private Instant at;

    Itinerary(Lane lane, Instant collected, double pace, RandomGenerator random) {
        this.lane = lane;
        this.at = collected;
        this.pace = pace;
        this.random = random;
        this.courier = COURIERS.get(random.nextInt(COURIERS.size()));
    }

    Journey to(Fate fate) {
        switch (fate) {
            case UNSEEN -> {}
            case STUCK -> toHub();
            case LOST -> {
                toHub();
                add(72, Step.LOST, hub(lane.from()), "");
            }
            case DELIVERED, LOCKER, COUNTER, RETRIED, LOCKER_FULL, PROBLEM, RETURNED -> {
                toHub();
                toDoor();
                end(fate);
            }
        }
        return new Journey(fate, scans);
    }

    private void toHub() {
        var from = lane.from();
        if (random.nextDouble() < AT_A_COUNTER) {
            add(0, Step.HANDED_IN, site(from), "");
            add(1, Step.COLLECTED, site(from), "");
        } else {
            add(0, Step.COLLECTED, site(from), "");
        }
        add(1.5, Step.SORTED, site(from), hub(from));
        add(0.5, Step.LEFT, site(from), hub(from));
        add(2, Step.ARRIVED, hub(from), "");
        add(1, Step.LEFT, hub(from), hub(lane.to()));
    }

    private void toDoor() {
        var to = lane.to();
        add(lane.isWithinACity() ? 1 : 12, Step.ARRIVED, hub(to), "");
        add(1, Step.LEFT, hub(to), site(to));
        add(3, Step.AT_STATION, site(to), "");
        add(5, Step.OUT, site(to), "");
    }

    private void end(Fate fate) {
        var site = site(lane.to());
        switch (fate) {
            case LOCKER -> {
                add(3, Step.IN_LOCKER, site, "");
                add(8, Step.OUT_OF_LOCKER, site, "");
            }
            case COUNTER -> {
                add(3, Step.AT_COUNTER, site, "");
                add(8, Step.SIGNED, site, "");
            }
            case RETRIED -> tryAgain(Step.MISSED, site);
            case LOCKER_FULL -> tryAgain(Step.LOCKER_FULL, site);
            case RETURNED -> goBack(site);
            case PROBLEM -> add(3, Step.PROBLEM, site, "");
            case DELIVERED, LOST, STUCK, UNSEEN -> add(3, Step.SIGNED, site, "");
        }
    }

    private void tryAgain(Step failure, String site) {
        add(3, failure, site, "");
        add(18, Step.OUT, site, "");
        add(3, Step.SIGNED, site, "");
    }

    private void goBack(String site) {
        add(3, Step.MISSED, site, "");
        add(18, Step.TURNED_BACK, site, hub(lane.to()));
        add(2, Step.LEFT, site, hub(lane.to()));
        add(14, Step.ARRIVED, hub(lane.from()), "");
        add(8, Step.GIVEN_BACK, site(lane.from()), "");
    }

    /// @param hours after the scan before, more or less
    private void add(double hours, Step step, String site, String next) {
        double seconds = hours * 3600 * pace * (1 - JITTER + 2 * JITTER * random.nextDouble());
        at = at.plusSeconds(Math.round(seconds));
        var city = site.contains(lane.to().city()) ? lane.to().city() : lane.from().city();
        scans.add(new Scan(step, at.truncatedTo(ChronoUnit.SECONDS), city, site, next, courier));
    }

    private static String hub(Party party) {
        return party.city() + "中转场";
    }

    private static String site(Party party) {
        return party.city() + (party.district().isEmpty() ? "市区" : party.district()) + "营业点";
    }
}
