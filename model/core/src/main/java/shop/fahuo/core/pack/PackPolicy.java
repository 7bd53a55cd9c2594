package shop.fahuo.core.pack;

import shop.fahuo.core.courier.Grams;

/// How the shop packs.
///
/// @param leaves whether a packed parcel counts as handed over; if not it waits for the courier's
///   first scan, or for a person
/// @param weighs whether each parcel is put on a scale
public record PackPolicy(boolean leaves, boolean weighs, WeightRule weight) {

    /// Of a shop that has said nothing.
    public static final PackPolicy DEFAULT =
            new PackPolicy(true, false, new WeightRule(new Grams(100), 5, new Grams(50)));
}
