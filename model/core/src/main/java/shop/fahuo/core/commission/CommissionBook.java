package shop.fahuo.core.commission;

import shop.fahuo.core.ledger.LedgerAccount;

import java.util.List;
import java.util.regex.Pattern;

/// On which accounts of the books commission moves, from an order's line into somebody's hand.
public final class CommissionBook {

    /// What commission costs the shop.
    public static final LedgerAccount COST = new LedgerAccount("expense:commission");

    /// What was kept back of payouts for the tax office.
    public static final LedgerAccount WITHHELD = new LedgerAccount("liability:withholding_tax");

    private static final Pattern KEPT = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

    private CommissionBook() {}

    /// Earned, but not yet theirs: what was sold may still come back.
    public static LedgerAccount held(DistributorCode payee) {
        return Pocket.HELD.of(payee);
    }

    /// Theirs, to be paid out.
    public static LedgerAccount payable(DistributorCode payee) {
        return Pocket.PAYABLE.of(payee);
    }

    /// On its way out in a payout that may still fail.
    public static LedgerAccount leaving(DistributorCode payee) {
        return Pocket.LEAVING.of(payee);
    }

    /// Paid out for something that came back later: they owe it, and earn it off first.
    public static LedgerAccount receivable(DistributorCode payee) {
        return Pocket.OWED.of(payee);
    }

    /// All of somebody's: held, payable, leaving, receivable.
    public static List<LedgerAccount> of(DistributorCode payee) {
        return List.of(held(payee), payable(payee), leaving(payee), receivable(payee));
    }

    /// Whether somebody with this code can have accounts: only letters, digits and `. _ @ -`.
    public static boolean canKeep(String code) {
        return KEPT.matcher(code).matches();
    }
}
