package shop.fahuo.store.review;

import shop.fahuo.core.order.OrderId;

import java.time.Duration;

/// Somebody at another desk who has an order before them.
///
/// @param since for how long, by the clock of the database
public record Onlooker(OrderId order, String person, Duration since) {}
