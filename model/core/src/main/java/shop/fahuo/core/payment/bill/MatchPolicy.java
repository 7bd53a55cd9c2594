package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// By what an account's bills are judged.
///
/// @param poolDays for how many days' bills an item that lacks a side waits before a person is
///   asked, 1 to 3
/// @param rate what the provider keeps of a payment, 0.006 for 0.6 %; empty where none was told
public record MatchPolicy(int poolDays, Optional<BigDecimal> rate) {

    public static final MatchPolicy DEFAULT = new MatchPolicy(2, Optional.empty());

    public MatchPolicy {
        if (poolDays < 1 || poolDays > 3) {
            throw new IllegalArgumentException(poolDays + " days in the pool");
        }
        rate.ifPresent(MatchPolicy::requireRate);
    }

    private static void requireRate(BigDecimal rate) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("not a rate: " + rate);
        }
    }

    /// Whether a payment's fee is what was agreed, give or take the fen that rounding may take.
    boolean isAgreed(Fen amount, Fen fee) {
        return rate.map(agreed -> Math.abs(fee(amount, agreed) - fee.value()) <= 1).orElse(true);
    }

    private static long fee(Fen amount, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(amount.value()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
