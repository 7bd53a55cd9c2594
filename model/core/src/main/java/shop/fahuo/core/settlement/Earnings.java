package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;

/// What somebody was paid before, as far as it counts for the tax of the next payment: this month's
/// or this year's, by the method.
///
/// @param income before tax
/// @param withheld of it
/// @param months how many months in a row up to this one somebody was paid in, this one included
public record Earnings(Fen income, Fen withheld, int months) {

    public static final Earnings NONE = new Earnings(Fen.ZERO, Fen.ZERO, 1);

    public Earnings {
        if (income.isNegative() || withheld.isNegative() || months < 1) {
            throw new IllegalArgumentException(income + ", " + withheld + " in " + months);
        }
    }
}
