package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;

import java.time.LocalDate;
import java.util.List;

/// What is withheld of whom, as it was in force from a day on. No tax advice.
///
/// Amounts of parts of fen are rounded half up.
///
/// @param source where it is said
/// @param isVerified whether somebody read it there
/// @param flat taken off as it is, while the income is no more than `flatUpTo`
/// @param cost taken off otherwise
/// @param monthly taken off for each month
/// @param brackets by what they go up to; the last holds for all above
public record TaxTable(
        TaxMethod method,
        LocalDate since,
        String source,
        boolean isVerified,
        Fen flat,
        Fen flatUpTo,
        BasisPoints cost,
        Fen monthly,
        List<Bracket> brackets) {

    private static final long WHOLE = 10_000;

    public TaxTable {
        brackets = List.copyOf(brackets);
        if (brackets.isEmpty() || brackets.getLast().upTo().value() != Long.MAX_VALUE) {
            throw new IllegalArgumentException(since + " has an end");
        }
        for (int i = 1; i < brackets.size(); i++) {
            if (brackets.get(i).upTo().compareTo(brackets.get(i - 1).upTo()) <= 0) {
                throw new IllegalArgumentException(since + " has brackets out of order");
            }
        }
    }

    /// @param quick what is taken off, so that only what lies above the bracket below is taxed more
    public record Bracket(Fen upTo, BasisPoints rate, Fen quick) {}

    /// What to withhold of a payment: what is due of all together and was not withheld before, and
    /// no more than the payment. After months without one, more can be due than is paid.
    ///
    /// @param before what was paid before within the span of the method
    public Tax of(Fen payment, Earnings before) {
        var income = before.income().plus(payment);
        var taxable = taxable(income, before.months());
        var bracket =
                brackets.stream()
                        .filter(one -> taxable.compareTo(one.upTo()) <= 0)
                        .findFirst()
                        .orElseThrow();
        var due = part(taxable, bracket.rate()).minus(bracket.quick());
        var open = atLeastNothing(due.minus(before.withheld()));
        return new Tax(
                income,
                taxable,
                bracket.rate(),
                bracket.quick(),
                due,
                before.withheld(),
                open.compareTo(payment) < 0 ? open : payment);
    }

    private Fen taxable(Fen income, int months) {
        var off = income.compareTo(flatUpTo) <= 0 ? flat : part(income, cost);
        var allowed = Fen.of(Math.multiplyExact(monthly.value(), (long) months));
        return atLeastNothing(income.minus(off).minus(allowed));
    }

    private static Fen atLeastNothing(Fen amount) {
        return amount.isNegative() ? Fen.ZERO : amount;
    }

    static Fen part(Fen whole, BasisPoints rate) {
        return Fen.of((Math.multiplyExact(whole.value(), (long) rate.value()) + WHOLE / 2) / WHOLE);
    }
}
