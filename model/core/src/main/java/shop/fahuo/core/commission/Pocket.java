package shop.fahuo.core.commission;

import shop.fahuo.core.ledger.LedgerAccount;

import java.util.Arrays;
import java.util.Optional;

/// On which of somebody's accounts commission is, in the order in which it goes through them.
public enum Pocket {
    /// Earned, but not yet theirs: what was sold may still come back.
    HELD("liability:commission:held"),
    /// Theirs, to be paid out.
    PAYABLE("liability:commission:payable"),
    /// On its way out in a payout that may still fail.
    LEAVING("liability:commission:leaving"),
    /// Paid out for something that came back later: they owe it, and earn it off first.
    OWED("asset:receivable");

    private final String path;

    Pocket(String path) {
        this.path = path;
    }

    /// Which account it is.
    ///
    /// @param pocket which of the accounts that everybody has
    public record Owner(Pocket pocket, DistributorCode payee) {}

    /// With which all its accounts begin; behind it is whose they are.
    public String prefix() {
        return path + ":";
    }

    public LedgerAccount of(DistributorCode payee) {
        return new LedgerAccount(prefix() + payee.value());
    }

    /// Whose account it is; empty for the shop's own.
    public static Optional<Owner> owner(LedgerAccount account) {
        return Arrays.stream(values())
                .filter(pocket -> account.path().startsWith(pocket.prefix()))
                .findFirst()
                .map(pocket -> new Owner(pocket, pocket.payee(account)));
    }

    private DistributorCode payee(LedgerAccount account) {
        return new DistributorCode(account.path().substring(prefix().length()));
    }
}
