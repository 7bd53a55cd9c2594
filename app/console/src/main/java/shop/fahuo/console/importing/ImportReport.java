package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.order.ChannelName;

import java.util.List;
import java.util.Optional;

/// What an import did, or would do. All counts but `rows` are of what was imported: orders, SKUs,
/// keys, …
///
/// @param complete false when somebody cancelled it on the way
/// @param rows of the file that say something
/// @param rejects the first of them, at most [#SHOWN_REJECTS]
public record ImportReport(
        ImportRequest request,
        SheetFormat format,
        Optional<ChannelName> channel,
        boolean complete,
        long rows,
        Counts counts,
        List<RowReject> rejects) {

    /// More than these nobody reads on a screen; all of them are in the saved file.
    public static final int SHOWN_REJECTS = 500;

    /// @param skipped nothing to do for them, e.g. orders already shipped on their marketplace
    /// @param troubles changed orders that have already left and need a person
    public record Counts(
            long created,
            long updated,
            long unchanged,
            long skipped,
            long troubles,
            long rejected) {}

    public ImportReport {
        rejects = List.copyOf(rejects);
    }
}
