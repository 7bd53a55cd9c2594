package shop.fahuo.console.reconcile;

import shop.fahuo.console.kit.Progress;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Brings the bills of a day to the books. Every method blocks.
public interface BillSource {

    /// Those whose bills there are, or could be.
    List<Shelf> shelves();

    /// Fetches the bills from the provider.
    ReadingResult fetch(Shelf shelf, LocalDate day, Progress progress);

    /// Reads bills that somebody has fetched.
    ///
    /// @param files a trade bill, and a fund bill where there is one, in any order
    ReadingResult read(Shelf shelf, LocalDate day, List<Path> files, Progress progress);
}
