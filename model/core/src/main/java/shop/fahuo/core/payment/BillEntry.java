package shop.fahuo.core.payment;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.Optional;

/// One row of a provider's bill. Texts are as the bill has them, empty where it has none.
///
/// @param line the bill's own number for the row, where it numbers them; fund bills do
/// @param number the shop's number of the trade (`out_trade_no`)
/// @param transaction the provider's number of the trade
/// @param refund the shop's reference of the refund, for a [Kind#REFUND]
/// @param amount as the merchant's account sees it: what comes in is positive, what leaves negative
/// @param fee what the provider keeps of it; negative when a fee is given back. Zero in fund bills,
///   where a fee is a row of its own
/// @param state the provider's word for how the row stands, such as `SUCCESS`, `PROCESSING`, 支出
/// @param at when it was booked or paid
/// @param balance what the row leaves on the account, where a fund bill says so
public record BillEntry(
        Provider provider,
        Kind kind,
        String line,
        String number,
        String transaction,
        String refund,
        Fen amount,
        Fen fee,
        String state,
        Instant at,
        Optional<Fen> balance) {

    /// A row that says nothing of the balance.
    public BillEntry(
            Provider provider,
            Kind kind,
            String line,
            String number,
            String transaction,
            String refund,
            Fen amount,
            Fen fee,
            String state,
            Instant at) {
        this(
                provider,
                kind,
                line,
                number,
                transaction,
                refund,
                amount,
                fee,
                state,
                at,
                Optional.empty());
    }

    /// What moved the money.
    public enum Kind {
        PAYMENT,
        REFUND,
        /// A row that is nothing but a fee, or a fee given back.
        FEE,
        /// Profit sharing, and what comes back of it.
        SPLIT,
        /// To the merchant's bank.
        WITHDRAWAL,
        /// To a person or another account.
        TRANSFER,
        OTHER
    }
}
