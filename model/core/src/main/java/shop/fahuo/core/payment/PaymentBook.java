package shop.fahuo.core.payment;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;

import java.time.LocalDate;
import java.util.Locale;

/// What payments, refunds and fees do to the books.
public final class PaymentBook {

    /// What buyers paid, less what went back to them.
    public static final LedgerAccount SALES = new LedgerAccount("revenue:sales");

    /// What providers keep.
    public static final LedgerAccount FEES = new LedgerAccount("expense:fees");

    /// What somebody gave back to buyers from outside the providers and still has to be booked
    /// against where it came from.
    public static final LedgerAccount OUTSIDE = new LedgerAccount("liability:customer_refund");

    private PaymentBook() {}

    /// The money a merchant account has at its provider.
    ///
    /// @param receiver the merchant account (`mchid`, seller id)
    public static LedgerAccount platform(Provider provider, String receiver) {
        return new LedgerAccount(
                "asset:platform:" + provider.name().toLowerCase(Locale.ROOT) + ":" + receiver);
    }

    /// A buyer's money came in.
    public static Posting paid(Trade trade, String receiver) {
        return Posting.of(
                paidKey(trade.provider(), trade.transaction()),
                platform(trade.provider(), receiver),
                SALES,
                trade.total());
    }

    /// Under which key a payment is posted.
    ///
    /// @param transaction the provider's number of it
    public static String paidKey(Provider provider, String transaction) {
        return "paid:" + provider + ":" + transaction;
    }

    /// Money went back to a buyer.
    ///
    /// @param reference the shop's own of the refund
    public static Posting refunded(
            Provider provider, String receiver, String reference, Fen amount) {
        return Posting.of("refunded:" + reference, SALES, platform(provider, receiver), amount);
    }

    /// Money went back to a buyer, and not through the provider.
    public static Posting settled(String reference, Fen amount) {
        return Posting.of("refunded:" + reference, SALES, OUTSIDE, amount);
    }

    /// What the provider kept of a day, by its bill.
    ///
    /// @param times 1 for the first posting of the day; a bill that was corrected is posted by what
    ///   it says more or less
    /// @param fee negative when more fees came back than were kept; not zero
    public static Posting fees(
            Provider provider, String receiver, LocalDate day, int times, Fen fee) {
        return Posting.of(
                feesKey(provider, receiver, day, times), FEES, platform(provider, receiver), fee);
    }

    /// Under which key a day's fees are posted.
    public static String feesKey(Provider provider, String receiver, LocalDate day, int times) {
        var key = "fees:" + provider + ":" + receiver + ":" + day;
        return times == 1 ? key : key + "#" + times;
    }
}
