package shop.fahuo.labels.label;

/// Something that is not on the label as it should be.
///
/// @param words what is concerned, as far as it may be printed
public record Misfit(Part part, Why why, String words) {

    public enum Why {
        /// Too long even in the smallest letters; the label shows it up to an ellipsis.
        TOO_LONG,
        /// No shipped font has these characters; the label shows boxes.
        NO_SHAPE,
        /// The bar code cannot hold it, or not in bars that a scanner could read; there is none.
        NO_CODE,
        /// The courier did not say it, and parcels go astray without it.
        MISSING
    }
}
