package shop.fahuo.store.payment;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;

import java.sql.SQLException;

/// Money that proved orders.
final class Payments {

    private static final String OF =
            "select order_id from payment where provider = ? and" + " transaction_no = ?";
    private static final String FORGET = "delete from payment where order_id = ?";
    private static final String ADD =
            "insert into payment (provider, transaction_no, number, order_id, total_fen, paid_at,"
                    + " payer, receiver) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private Payments() {}

    /// Takes a payment as the proof of an order, in the place of what proved it before, and books
    /// its money. What proved it before stays booked: that money is still at the provider.
    ///
    /// @param receiver the merchant account that has the money
    /// @return false when another order was paid with it
    static boolean take(Tx tx, OrderId order, Trade trade, String receiver) throws SQLException {
        var provider = trade.provider().name();
        var taken = tx.first(OF, row -> row.number(1), provider, trade.transaction());
        if (taken.isPresent()) {
            return taken.get() == order.value();
        }
        tx.update(FORGET, order.value());
        tx.update(
                ADD,
                provider,
                trade.transaction(),
                trade.number(),
                order.value(),
                trade.total().value(),
                trade.paid().orElse(null),
                trade.payer(),
                receiver);
        Ledger.post(tx, PaymentBook.paid(trade, receiver), order.value(), new Actor.Worker());
        return true;
    }
}
