package shop.fahuo.store.ledger;

import shop.fahuo.core.Fen;

import java.util.List;
import java.util.Optional;

/// Some postings on an account in a row, the newest first.
///
/// @param next where the next page begins; empty when there are no more
public record PostingPage(List<PostingRow> rows, Optional<Mark> next) {

    public PostingPage {
        rows = List.copyOf(rows);
    }

    /// The last posting of a page.
    ///
    /// @param balance of the account before it
    public record Mark(long posting, Fen balance) {}
}
