package shop.fahuo.simulator.courier;

import java.time.Instant;

/// One scan of a parcel.
///
/// @param next where it goes from there; empty for nowhere
/// @param courier who carries it
public record Scan(Step step, Instant at, String city, String site, String next, String courier) {}
