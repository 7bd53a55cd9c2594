package shop.fahuo.core.pack;

import shop.fahuo.core.courier.Grams;

/// What a weight says of a packed parcel.
public sealed interface WeightCheck {

    /// As heavy as it should be.
    record Fits(Grams expected, Grams measured) implements WeightCheck {}

    /// Too light or too heavy: something is missing, or is in that should not be.
    ///
    /// @param tolerance how far off it might have been
    record Off(Grams expected, Grams measured, Grams tolerance) implements WeightCheck {

        /// In grams; below nothing when it is too light.
        public long difference() {
            return measured.value() - expected.value();
        }
    }

    /// Nobody knows what it should weigh: the catalogue does not know the weight of everything.
    record Unknown(Grams measured) implements WeightCheck {}
}
