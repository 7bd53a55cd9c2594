package shop.fahuo.core.pack;

import shop.fahuo.core.courier.Grams;

/// How far a packed parcel may be from what it should weigh.
///
/// @param box what an empty box weighs with its filling
/// @param percent of the expected weight, from 0 to 100
/// @param grams what is always allowed, since scales and boxes are never exact
public record WeightRule(Grams box, int percent, Grams grams) {

    private static final int HUNDRED = 100;

    public WeightRule {
        if (percent < 0 || percent > HUNDRED) {
            throw new IllegalArgumentException("not a tolerance: " + percent + " %");
        }
    }

    public WeightCheck check(PackSession packed, Grams measured) {
        if (!packed.isWeightKnown()) {
            return new WeightCheck.Unknown(measured);
        }
        var expected = packed.contents().plus(box);
        var tolerance = tolerance(expected);
        return Math.abs(measured.value() - expected.value()) <= tolerance.value()
                ? new WeightCheck.Fits(expected, measured)
                : new WeightCheck.Off(expected, measured, tolerance);
    }

    /// The larger of the two.
    Grams tolerance(Grams expected) {
        long share = expected.value() * percent / HUNDRED;
        return new Grams(Math.max(share, grams.value()));
    }
}
