package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;

import java.util.ArrayList;
import java.util.List;

/// What a distributor can be paid now, and owes for what came back after it was paid out. Whatever
/// he earns pays off first what he owes, so that he seldom has both: only when a payout failed that
/// was on its way.
///
/// @param payable not negative
/// @param owed not negative
public record Purse(Fen payable, Fen owed) {

    public static final Purse EMPTY = new Purse(Fen.ZERO, Fen.ZERO);

    public Purse {
        if (payable.isNegative() || owed.isNegative()) {
            throw new IllegalArgumentException("to have " + payable + " and to owe " + owed);
        }
    }

    /// @param amount negative for what is taken back
    public Purse earn(Fen amount) {
        var net = payable.minus(owed).plus(amount);
        return net.isNegative()
                ? new Purse(Fen.ZERO, Fen.ZERO.minus(net))
                : new Purse(net, Fen.ZERO);
    }

    /// Some of it goes out.
    ///
    /// @param amount no more than is payable
    public Purse pay(Fen amount) {
        return new Purse(payable.minus(amount), owed);
    }

    /// What becoming another does to its accounts of the books; what stands on the other side is
    /// the caller's.
    public List<Entry> entries(DistributorCode payee, Purse after) {
        var entries = new ArrayList<Entry>();
        add(entries, CommissionBook.payable(payee), payable.minus(after.payable));
        add(entries, CommissionBook.receivable(payee), after.owed.minus(owed));
        return entries;
    }

    private static void add(List<Entry> entries, LedgerAccount account, Fen amount) {
        if (!amount.equals(Fen.ZERO)) {
            entries.add(new Entry(account, amount));
        }
    }
}
