package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;

import java.util.Optional;

/// What a day comes to on every side. Money that left the account is negative.
///
/// @param trades rows of the trade bill
/// @param funds rows of the fund bill
/// @param own payments and refunds of this shop
/// @param matched items on which all sides agree
/// @param traded what the trade bill comes to before fees
/// @param fee what the provider kept, by the trade bill
/// @param moved what the fund bill comes to, fees among it
/// @param fundFee the fees in it
/// @param chained whether the fund bill's balances hang together; also where it has none
/// @param opening the balance of the account before the day; empty where the bill does not tell
/// @param closing after it
public record DayTotals(
        long trades,
        long funds,
        long own,
        long matched,
        Fen traded,
        Fen fee,
        Fen moved,
        Fen fundFee,
        boolean chained,
        Optional<Fen> opening,
        Optional<Fen> closing) {}
