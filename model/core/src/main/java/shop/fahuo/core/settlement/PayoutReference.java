package shop.fahuo.core.settlement;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.DistributorCode;

/// The shop's number of a payout. It follows from the run and from who is paid, so that a shop that
/// has forgotten a run, after a restored backup, pays under the same numbers again; a provider pays
/// a number once.
public final class PayoutReference {

    private static final int DIGITS = 30;

    private PayoutReference() {}

    /// @param run its number
    /// @return of `0-9A-Za-z`, 31 of them: WeChat Pay takes no more than 32
    public static String of(String run, DistributorCode payee) {
        return "S" + Sha256.of(run + "\n" + payee.value()).hex().substring(0, DIGITS);
    }
}
