package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.SheetFailure;
import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.core.order.ChannelName;

import java.util.Optional;

/// What a file turned out to be.
public sealed interface ImportLook {

    /// @param channel whose orders these are when nobody says otherwise; empty for tables of other
    ///   things
    record Known(SheetFormat format, Optional<ChannelName> channel) implements ImportLook {}

    record Unusable(SheetFailure why) implements ImportLook {}

    /// The file could not be opened.
    ///
    /// @param words of the operating system
    record Unreadable(String words) implements ImportLook {}
}
