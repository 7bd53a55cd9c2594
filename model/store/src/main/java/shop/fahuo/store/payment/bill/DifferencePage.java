package shop.fahuo.store.payment.bill;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A part of a list of differences.
///
/// @param next where the following page begins; empty on the last
public record DifferencePage(List<Difference> rows, Optional<Mark> next) {

    public DifferencePage {
        rows = List.copyOf(rows);
    }

    /// The last row of a page.
    public record Mark(LocalDate day, long id) {}
}
