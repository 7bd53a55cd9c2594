package shop.fahuo.store.payment.refund;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.PaidShares;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.order.StoredOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of an order can still go back, and what a wish for some of it is worth.
final class RefundOffer {

    private final StoredOrder order;
    private final PaidShares shares;
    private final List<RefundRecord> given;
    private final Fen paid;
    private final Fen left;
    private final Fen freightLeft;

    /// @param paid all of the payment
    /// @param refunds those of the same payment, in whatever state
    RefundOffer(StoredOrder order, Fen paid, List<RefundRecord> refunds) {
        this.order = order;
        this.paid = paid;
        shares = PaidShares.of(order.order().amount(), order.order().lines());
        given = refunds.stream().filter(refund -> refund.state().holdsMoney()).toList();
        left = paid.minus(sum(given.stream().map(RefundRecord::amount).toList()));
        var freight = sum(given.stream().map(refund -> refund.money().freight()).toList());
        freightLeft = atLeastNothing(least(left, shares.freight().minus(freight)));
    }

    Fen left() {
        return left;
    }

    RefundProposal propose(RefundWish wish) {
        var wrong = wrong(wish);
        if (wrong.isPresent()) {
            return proposal(wish, false, Fen.ZERO, wrong);
        }
        var some = proposal(wish, wish.isForEverything(), Fen.ZERO, Optional.empty());
        var worth = some.freight();
        for (var line : some.lines()) {
            worth = worth.plus(line.amount());
        }
        var amount = wish.amount().orElse(wish.isForEverything() ? left : least(left, worth));
        if (amount.compareTo(left) > 0) {
            return proposal(wish, false, amount, Optional.of(new RefundRefusal.MoreThanLeft(left)));
        }
        if (amount.compareTo(Fen.ZERO) <= 0) {
            return proposal(wish, false, amount, Optional.of(new RefundRefusal.NothingLeft()));
        }
        // With the last of the money goes the last of the order.
        return proposal(
                wish, wish.isForEverything() || amount.equals(left), amount, Optional.empty());
    }

    private Optional<RefundRefusal> wrong(RefundWish wish) {
        for (var chosen : wish.lines()) {
            int position = chosen.position();
            if (position < 1 || position > order.lines().size()) {
                return Optional.of(new RefundRefusal.NoSuchLine(position));
            }
            int unitsLeft = quantity(position) - back(position);
            if (chosen.units() < 1 || units(wish, position) > unitsLeft) {
                return Optional.of(new RefundRefusal.MoreUnitsThanLeft(position, unitsLeft));
            }
        }
        return Optional.empty();
    }

    /// @param everything all that is left of the order goes with it
    private RefundProposal proposal(
            RefundWish wish, boolean everything, Fen amount, Optional<RefundRefusal> refusal) {
        var lines = new ArrayList<RefundProposal.Line>();
        for (int position = 1; position <= order.lines().size(); position++) {
            int unitsLeft = quantity(position) - back(position);
            int units = everything ? unitsLeft : Math.min(unitsLeft, units(wish, position));
            lines.add(
                    new RefundProposal.Line(
                            position,
                            order.lines().get(position - 1).line(),
                            unitsLeft,
                            units,
                            units == 0 ? Fen.ZERO : worth(position, units)));
        }
        var freight = everything || wish.freight() ? freightLeft : Fen.ZERO;
        return new RefundProposal(paid, left, freightLeft, lines, freight, amount, false, refusal);
    }

    private static int units(RefundWish wish, int position) {
        return wish.lines().stream()
                .filter(line -> line.position() == position)
                .mapToInt(RefundWish.Line::units)
                .sum();
    }

    /// What should be back of a line after these units, less what is back of it.
    private Fen worth(int position, int units) {
        var until = shares.upTo(position - 1, back(position) + units, quantity(position));
        var before = sum(parts(position).stream().map(RefundRecord.Line::amount).toList());
        return atLeastNothing(until.minus(before));
    }

    private int quantity(int position) {
        return order.lines().get(position - 1).line().quantity().value();
    }

    /// Units that are back or on their way.
    private int back(int position) {
        return parts(position).stream().mapToInt(RefundRecord.Line::units).sum();
    }

    private List<RefundRecord.Line> parts(int position) {
        return given.stream()
                .flatMap(refund -> refund.lines().stream())
                .filter(line -> line.position() == position)
                .toList();
    }

    private static Fen sum(List<Fen> amounts) {
        return amounts.stream().reduce(Fen.ZERO, Fen::plus);
    }

    private static Fen least(Fen one, Fen other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Fen atLeastNothing(Fen amount) {
        return amount.isNegative() ? Fen.ZERO : amount;
    }
}
