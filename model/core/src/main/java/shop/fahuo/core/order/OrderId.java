package shop.fahuo.core.order;

/// Fahuo's own number for an order; grows with intake and is never reused.
public record OrderId(long value) {}
