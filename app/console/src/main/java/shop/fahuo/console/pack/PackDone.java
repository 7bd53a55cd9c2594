package shop.fahuo.console.pack;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.print.LabelRun;
import shop.fahuo.store.pack.PackParcel;

/// The parcel that was packed last.
///
/// @param left whether it counts as handed over
public record PackDone(PackParcel parcel, boolean left, Label label) {

    /// What became of its label.
    public sealed interface Label {

        /// Nobody wanted one.
        record None() implements Label {}

        record Printing() implements Label {}

        record Ended(LabelRun.Result result) implements Label {}

        /// It came out before, and does not come out again by itself.
        record Already() implements Label {}

        /// The printer that is set for this desk is not set up any more.
        record NoPrinter() implements Label {}

        record Broken(Bug bug) implements Label {}
    }

    PackDone with(Label now) {
        return new PackDone(parcel, left, now);
    }
}
