package shop.fahuo.core.commission;

import shop.fahuo.core.order.LineId;

import java.util.Comparator;

/// Whose part of which line by which rule: there is one of it, whatever becomes of its amount.
///
/// @param position of the line in its order, from 1
public record Share(LineId line, int position, DistributorCode payee, String rule)
        implements Comparable<Share> {

    private static final Comparator<Share> ORDER =
            Comparator.comparingInt(Share::position)
                    .thenComparingLong(share -> share.line().value())
                    .thenComparing(Share::rule)
                    .thenComparing(Share::payee);

    @Override
    public int compareTo(Share other) {
        return ORDER.compare(this, other);
    }
}
