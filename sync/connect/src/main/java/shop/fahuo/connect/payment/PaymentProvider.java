package shop.fahuo.connect.payment;

import shop.fahuo.connect.account.Skew;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.settlement.PayoutWay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// One merchant account at a payment provider. May be used by several threads; every call blocks
/// and is made once: repeating and asking again are the worker's business.
///
/// Calls that move money answer [PaymentReply.NotNow] with `CLOCK` while [#skew()] is too much; any
/// other call measures it anew.
public interface PaymentProvider extends AutoCloseable {

    Provider provider();

    /// Empty in an [PaymentReply.Ok] when the provider, signed, knows no such trade; normal while
    /// the buyer has not begun to pay.
    PaymentReply<Optional<Trade>> query(TradeKey trade);

    /// Ends a trade nobody has paid; done again it changes nothing. A trade that was paid after all
    /// is [PaymentReply.Rejected]: query it.
    ///
    /// @param number the shop's number
    /// @return the state it is in now, [TradeState#CLOSED]
    PaymentReply<TradeState> close(String number);

    /// Asks for a refund. Accepted is not done: look at the state.
    PaymentReply<Refund> refund(RefundRequest request);

    /// How a refund stands; empty when the provider, signed, knows none under the reference.
    PaymentReply<Optional<Refund>> refunded(RefundRequest request);

    /// Fetches a day's book, made by the provider in the morning after.
    ///
    /// @param file gets the bill as the provider made it, unpacked, in its own encoding; replaced
    /// @return false in an [PaymentReply.Ok] when there is nothing in the day's book, and no file
    PaymentReply<Boolean> bill(BillKind kind, LocalDate day, Path file);

    /// Pays persons from the account; empty when it is not set up for that, or has no such way.
    Optional<PayoutProvider> payouts(PayoutWay way);

    /// By the answers so far; [Skew#NONE] before the first.
    Skew skew();

    /// Ends idle connections. Calls under way are not cut.
    @Override
    void close();
}
