package shop.fahuo.store.insight;

/// How far a shop has come that is only just beginning.
///
/// @param goods whether it has a catalogue
/// @param stocked whether anything was ever counted or received
/// @param orders how many it has
/// @param shipped whether an order has left
/// @param approved whether a person has approved one
/// @param approvedShipped whether one that a person approved has left
public record Beginning(
        boolean goods,
        boolean stocked,
        long orders,
        boolean shipped,
        boolean approved,
        boolean approvedShipped) {}
