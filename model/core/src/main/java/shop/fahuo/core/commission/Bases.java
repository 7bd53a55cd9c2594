package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.payment.PaidShares;

import java.util.ArrayList;
import java.util.List;

/// What an order's lines are worth to commission: what was paid for them, without freight, with the
/// order's discount spread over them to the fen, less what went back. In which order things went
/// back changes nothing.
public final class Bases {

    private Bases() {}

    /// One refund that went through.
    ///
    /// @param amount all of it
    /// @param freight what of it was paid for no line
    public record Returned(Fen amount, Fen freight, List<Part> parts) {

        public Returned {
            parts = List.copyOf(parts);
        }

        /// What went back beyond freight and what its units are worth: for no line alone.
        Fen loose() {
            var ofLines = parts.stream().map(Part::amount).reduce(Fen.ZERO, Fen::plus);
            return atLeastNothing(amount.minus(freight).minus(ofLines));
        }
    }

    /// Units of a line.
    ///
    /// @param position of the line, from 1
    /// @param amount what they were worth of what was paid
    public record Part(int position, int units, Fen amount) {}

    /// The lines as they were sold.
    public static List<Base> sold(Order.Amount amount, List<OrderLine> lines) {
        var shares = PaidShares.of(amount, lines).lines();
        var bases = new ArrayList<Base>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            bases.add(new Base(line.sku(), line.quantity().value(), shares.get(i)));
        }
        return bases;
    }

    /// The lines as they are after what went back.
    public static List<Base> left(List<Base> sold, List<Returned> returned) {
        var left = new ArrayList<Base>();
        for (int i = 0; i < sold.size(); i++) {
            left.add(left(sold.get(i), i + 1, returned));
        }
        var loose = returned.stream().map(Returned::loose).reduce(Fen.ZERO, Fen::plus);
        return loose.equals(Fen.ZERO) ? left : without(left, loose);
    }

    private static Base left(Base sold, int position, List<Returned> returned) {
        int units = sold.units();
        var paid = sold.paid();
        for (var refund : returned) {
            for (var part : refund.parts()) {
                if (part.position() == position) {
                    units -= part.units();
                    paid = paid.minus(part.amount());
                }
            }
        }
        // Of a line that is back nobody earns, even when the shop kept some of its money.
        return units <= 0
                ? new Base(sold.sku(), 0, Fen.ZERO)
                : new Base(sold.sku(), units, atLeastNothing(paid));
    }

    /// Money alone that went back makes all that is left cheaper.
    private static List<Base> without(List<Base> bases, Fen loose) {
        var weights = bases.stream().map(base -> base.paid().value()).toList();
        long all = weights.stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return bases;
        }
        var parts = Pool.divide(Fen.of(Math.min(loose.value(), all)), weights);
        var left = new ArrayList<Base>();
        for (int i = 0; i < bases.size(); i++) {
            var base = bases.get(i);
            var paid = atLeastNothing(base.paid().minus(parts.get(i)));
            left.add(new Base(base.sku(), base.units(), paid));
        }
        return left;
    }

    private static Fen atLeastNothing(Fen amount) {
        return amount.isNegative() ? Fen.ZERO : amount;
    }
}
