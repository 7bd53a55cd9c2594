package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Divides an amount by weights, exactly, after Webster and Sainte-Laguë: the next fen goes where
/// `weight / (2 × fen already there + 1)` is greatest, the first of equals. Unlike the method of
/// largest remainders nobody ever gets more of a smaller amount, so that a part that goes back
/// never raises anybody.
public final class Pool {

    private Pool() {}

    /// @param amount not negative
    /// @param weights not negative, one of them greater than zero; the order of equals is theirs
    /// @return as many parts as weights; together the amount
    public static List<Fen> divide(Fen amount, List<Long> weights) {
        var all =
                weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (amount.isNegative()
                || weights.stream().anyMatch(weight -> weight < 0)
                || all.signum() == 0) {
            throw new IllegalArgumentException(amount + " over " + weights);
        }
        long half = weights.size() / 2 + 1L;
        var parts = rounded(BigInteger.valueOf(Math.max(0, amount.value() - half)), weights, all);
        long left = amount.value() - parts.stream().mapToLong(Long::longValue).sum();
        var next = new PriorityQueue<Integer>(order(weights, parts));
        for (int at = 0; at < parts.size(); at++) {
            next.add(at);
        }
        for (; left > 0; left--) {
            int at = next.remove();
            parts.set(at, parts.get(at) + 1);
            next.add(at);
        }
        return parts.stream().map(Fen::of).toList();
    }

    /// For any divisor the rounded quotients are what the method gives for their sum. With this one
    /// they come to no more than the amount, and to little less.
    private static List<Long> rounded(BigInteger amount, List<Long> weights, BigInteger all) {
        var parts = new ArrayList<Long>();
        for (var weight : weights) {
            var twice = amount.multiply(BigInteger.valueOf(weight)).shiftLeft(1);
            // Half of one is not given yet: who gets it, the order of equals says.
            var up = twice.subtract(all).add(all.shiftLeft(1)).subtract(BigInteger.ONE);
            parts.add(up.max(BigInteger.ZERO).divide(all.shiftLeft(1)).longValueExact());
        }
        return parts;
    }

    private static Comparator<Integer> order(List<Long> weights, List<Long> parts) {
        return (one, other) -> {
            var left = weight(weights, one).multiply(divisor(parts, other));
            var right = weight(weights, other).multiply(divisor(parts, one));
            int greater = right.compareTo(left);
            return greater != 0 ? greater : Integer.compare(one, other);
        };
    }

    private static BigInteger weight(List<Long> weights, int at) {
        return BigInteger.valueOf(weights.get(at));
    }

    private static BigInteger divisor(List<Long> parts, int at) {
        return BigInteger.valueOf(parts.get(at)).shiftLeft(1).add(BigInteger.ONE);
    }
}
