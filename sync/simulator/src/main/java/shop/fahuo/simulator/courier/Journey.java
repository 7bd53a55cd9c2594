package shop.fahuo.simulator.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All scans a parcel will have, in order of time, from the moment it was booked.
public record Journey(Fate fate, List<Scan> scans) {

    public static final Journey NONE = new Journey(Fate.UNSEEN, List.of());

    public Journey {
        scans = List.copyOf(scans);
    }

    /// What has been scanned by now.
    public List<Scan> until(Instant now) {
        return scans.stream().filter(scan -> !scan.at().isAfter(now)).toList();
    }

    /// When the courier takes it over; empty: never.
    public Optional<Instant> begins() {
        return scans.stream().findFirst().map(Scan::at);
    }

    public boolean hasBegun(Instant now) {
        return begins().filter(at -> !at.isAfter(now)).isPresent();
    }
}
