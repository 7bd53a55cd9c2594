package shop.fahuo.core.order;

/// Fahuo's own number for an order line.
public record LineId(long value) {}
