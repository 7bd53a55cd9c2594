package shop.fahuo.console.ledger;

import shop.fahuo.core.ledger.Entry;
import shop.fahuo.store.commission.ShareMove;
import shop.fahuo.store.ledger.PostingRow;
import shop.fahuo.store.settlement.PayoutRecord;

import java.util.List;
import java.util.Optional;

/// A posting with all that it moved, and where it comes from.
///
/// @param shares of the order's commission, of whoever the account is kept for; of everybody on an
///   account of the shop's
public record PostingSeen(
        PostingRow row,
        List<Entry> entries,
        List<ShareMove> shares,
        Optional<PayoutRecord> payout) {

    public PostingSeen {
        entries = List.copyOf(entries);
        shares = List.copyOf(shares);
    }
}
