package shop.fahuo.store.order;

import shop.fahuo.core.order.OrderId;

import java.time.Instant;

/// Where a page ended: the next one begins beyond this order, whatever has come or gone meanwhile.
public record Cursor(Instant placed, OrderId id) {}
