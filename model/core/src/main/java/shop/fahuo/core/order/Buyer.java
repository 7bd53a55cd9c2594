package shop.fahuo.core.order;

/// The account that pays.
///
/// @param id the channel's id of the account; where the channel shows none, something that tells
///   buyers apart there
/// @param nick what the channel shows of them; may be empty
public record Buyer(String id, String nick) {}
