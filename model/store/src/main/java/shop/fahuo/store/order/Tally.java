package shop.fahuo.store.order;

/// How many orders there are of a kind.
///
/// @param exact else there are at least so many
public record Tally(long orders, boolean exact) {}
