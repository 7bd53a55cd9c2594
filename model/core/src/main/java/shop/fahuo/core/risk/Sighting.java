package shop.fahuo.core.risk;

import java.time.Instant;

/// One order seen at a door, on a device or of a buyer.
///
/// @param who the buyer (channel and id)
public record Sighting(Instant at, String who) {}
