package shop.fahuo.core.payment;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What the lines of an order are worth of what was really paid: the order's discount spread over
/// them, freight apart. All shares together are the total, to the fen.
///
/// @param lines the share of each line, in the order's order
/// @param freight what was paid for no line
public record PaidShares(List<Fen> lines, Fen freight) {

    public PaidShares {
        lines = List.copyOf(lines);
    }

    /// A discount greater than the goods eats into the freight.
    public static PaidShares of(Order.Amount amount, List<OrderLine> lines) {
        long goods = lines.stream().mapToLong(line -> line.goods().value()).sum();
        long wanted = goods <= 0 ? 0 : amount.goods().minus(amount.discount()).value();
        long paid = Math.clamp(wanted, 0, Math.max(0, amount.total().value()));
        var shares = new ArrayList<Fen>();
        long before = 0;
        long given = 0;
        for (var line : lines) {
            before += line.goods().value();
            long until = goods == 0 ? 0 : part(paid, before, goods);
            shares.add(Fen.of(until - given));
            given = until;
        }
        return new PaidShares(shares, amount.total().minus(Fen.of(paid)));
    }

    /// What the first units of a line are worth; rounded so that parts given back one after the
    /// other come to the share exactly.
    ///
    /// @param units from 0 to the line's quantity
    public Fen upTo(int line, int units, int quantity) {
        return Fen.of(part(lines.get(line).value(), units, quantity));
    }

    private static long part(long whole, long numerator, long denominator) {
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(numerator))
                .divide(BigInteger.valueOf(denominator))
                .longValueExact();
    }
}
