package shop.fahuo.store.pack;

import shop.fahuo.store.print.Making;

import java.util.Optional;

/// What came of closing a parcel.
public sealed interface PackFinished {

    /// It is packed, and durable.
    ///
    /// @param left whether it counts as handed over
    /// @param label what came of wanting its label; empty when none was wanted
    record Done(boolean left, Optional<Making> label) implements PackFinished {}

    record Refused(PackRefusal why) implements PackFinished {}
}
