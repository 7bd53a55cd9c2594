package shop.fahuo.store.commission;

import shop.fahuo.core.order.OrderNumber;

import java.time.Instant;
import java.util.Optional;

/// Something that gave somebody points, or took some.
///
/// @param order empty when a person did it
/// @param points negative for what was taken
/// @param reason as that person wrote it
public record PointChange(
        Instant at, Optional<OrderNumber> order, long points, String reason, String by) {}
