package shop.fahuo.store.print;

import java.util.Comparator;

/// Whose label: a parcel, each time it was booked, each of its boxes.
///
/// @param parcel its id
/// @param generation from 1
/// @param piece from 1
public record LabelKey(long parcel, int generation, int piece) {

    /// In which rows are locked, by everybody.
    static final Comparator<LabelKey> ORDER =
            Comparator.comparingLong(LabelKey::parcel)
                    .thenComparingInt(LabelKey::generation)
                    .thenComparingInt(LabelKey::piece);
}
