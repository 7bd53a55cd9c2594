package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Share;

/// What a posting did to a share, and how the share stood with it.
///
/// @param plan the version of the plan it goes by
/// @param change by which the posting changed it; nothing when it only became payable
/// @param amount what it came to
/// @param derivation how that came about; see [Derived#of]
public record ShareMove(Share share, int plan, Fen change, Fen amount, String derivation) {

    ShareMove then(ShareMove next) {
        return new ShareMove(
                share,
                next.plan,
                change.plus(next.change),
                amount.plus(next.amount),
                next.derivation);
    }
}
