package shop.fahuo.core.settlement;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.DistributorCode;

/// The shop's number of a payout. It follows from the run, from who is paid and from what it is
/// shared from, so that a shop that has forgotten a run, after a restored backup, pays under the
/// same numbers again; a provider pays a number once.
public final class PayoutReference {

    private static final int DIGITS = 30;

    private PayoutReference() {}

    /// @param run its number
    /// @return of `0-9A-Za-z`, 31 of them: WeChat Pay takes no more than 32
    public static String of(String run, DistributorCode payee) {
        return of(run + "\n" + payee.value());
    }

    /// @param payment that it is shared from
    public static String of(String run, DistributorCode payee, String payment) {
        return payment.isEmpty() ? of(run, payee) : of(run + "\n" + payee.value() + "\n" + payment);
    }

    private static String of(String text) {
        return "S" + Sha256.of(text).hex().substring(0, DIGITS);
    }
}
