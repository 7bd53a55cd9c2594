package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;

/// What is withheld of a payment, and how it came to that.
///
/// @param income with everything paid before in the same span
/// @param taxable what of it is left after what is taken off
/// @param quick what the bracket takes off its own result
/// @param due of all of the span's income
/// @param before withheld already
/// @param now withheld of this payment; not negative
public record Tax(
        Fen income, Fen taxable, BasisPoints rate, Fen quick, Fen due, Fen before, Fen now) {

    /// Nothing is withheld.
    public static final Tax NONE =
            new Tax(Fen.ZERO, Fen.ZERO, BasisPoints.NONE, Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO);

    /// Whether what is due follows from what is taxed, and no more is withheld than is open of it.
    public boolean addsUp() {
        var open = due.minus(before);
        return due.equals(TaxTable.part(taxable, rate).minus(quick))
                && !now.isNegative()
                && now.compareTo(open.isNegative() ? Fen.ZERO : open) <= 0;
    }

    /// What a part of the payment bears of it.
    Tax part(Fen borne) {
        return new Tax(income, taxable, rate, quick, due, before, borne);
    }
}
