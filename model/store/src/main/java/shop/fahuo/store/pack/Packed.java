package shop.fahuo.store.pack;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.store.print.LabelKey;

import java.util.List;
import java.util.Optional;

/// What a desk says of a parcel that it closes.
///
/// @param weight as the scale has it; empty without one
/// @param despite whether a person says that it is right all the same: off its weight, or unweighed
/// @param label empty when it has its label already
public record Packed(
        PackSession session, Optional<Grams> weight, boolean despite, Optional<Label> label) {

    /// Where its label is to come out.
    ///
    /// @param printer the name of its profile
    /// @param keys one for each box
    public record Label(String printer, List<LabelKey> keys) {

        public Label {
            keys = List.copyOf(keys);
        }
    }
}
