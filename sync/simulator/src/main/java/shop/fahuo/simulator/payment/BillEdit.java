package shop.fahuo.simulator.payment;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.time.LocalDate;

/// One difference planted in the bills. The ledger does not know of it, and a bill still adds up,
/// but for [Total].
///
/// A row is found by the merchant's number of what it tells of: the refund's, or else the order's.
/// A fund bill has two rows of a payment: the money and the fee.
public sealed interface BillEdit {

    /// Where it shows.
    Bill bill();

    /// Which of a day's books.
    enum Bill {
        TRADES,
        FUNDS
    }

    /// The rows are not there.
    record Dropped(Bill bill, String number) implements BillEdit {}

    /// There is a row of which the ledger knows nothing.
    ///
    /// @param refund empty: of a payment
    /// @param amount above zero
    record Added(Bill bill, Instant at, String order, String refund, Fen amount)
            implements BillEdit {

        /// The merchant's number of what the row tells of.
        public String number() {
            return refund.isEmpty() ? order : refund;
        }

        public boolean isRefund() {
            return !refund.isEmpty();
        }

        /// A number as the provider might have given it.
        ///
        /// @param length at least 20
        public String id(String head, int length) {
            var digits = Integer.toUnsignedString(number().hashCode());
            return head + "9".repeat(length - head.length() - digits.length()) + digits;
        }

        /// As a fund bill has it.
        public Funds.Movement movement(String id) {
            return new Funds.Movement(
                    Integer.toUnsignedLong(number().hashCode()) + Integer.MAX_VALUE,
                    at,
                    isRefund() ? Funds.Kind.REFUND : Funds.Kind.TRADE,
                    id,
                    number(),
                    isRefund() ? Fen.ZERO.minus(amount) : amount,
                    Fen.ZERO);
        }
    }

    /// The amount is another; in a fund bill that of the money, not of the fee.
    ///
    /// @param amount above zero, of refunds too
    record Amount(Bill bill, String number, Fen amount) implements BillEdit {}

    /// The fee is another; in a fund bill a row of its own.
    record Fee(Bill bill, String number, Fen fee) implements BillEdit {}

    /// The row stands differently.
    ///
    /// @param words at WeChat Pay 退款状态 of a refund and 交易状态 of a payment; at Alipay, whose bills
    ///   tell of nothing that is not done, 业务类型
    record State(String number, String words) implements BillEdit {

        @Override
        public Bill bill() {
            return Bill.TRADES;
        }
    }

    /// The rows are in the next day's bill, as of midnight.
    record Later(Bill bill, String number) implements BillEdit {}

    /// The bill counts a row that it does not have.
    record Total(Bill bill, LocalDate day) implements BillEdit {}
}
