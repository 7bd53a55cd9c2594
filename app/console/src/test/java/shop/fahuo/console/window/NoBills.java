package shop.fahuo.console.window;

import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.reconcile.BillSource;
import shop.fahuo.console.reconcile.ReadingResult;
import shop.fahuo.console.reconcile.Shelf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// A shop without an account that has bills.
final class NoBills implements BillSource {

    @Override
    public List<Shelf> shelves() {
        return List.of();
    }

    @Override
    public ReadingResult fetch(Shelf shelf, LocalDate day, Progress progress) {
        return new ReadingResult.Later("NO_ACCOUNT");
    }

    @Override
    public ReadingResult read(Shelf shelf, LocalDate day, List<Path> files, Progress progress) {
        return new ReadingResult.NoBill("");
    }
}
