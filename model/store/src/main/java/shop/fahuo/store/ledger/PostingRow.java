package shop.fahuo.store.ledger;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.PostingName;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderNumber;

import java.time.Instant;
import java.util.Optional;

/// What one posting did to an account.
///
/// @param key names the fact
/// @param order whose fact it is; empty for the shop's own
/// @param amount positive: debited; negative: credited
/// @param balance debits less credits of the account, with this posting
public record PostingRow(
        long id, String key, Optional<Order> order, Instant at, Fen amount, Fen balance) {

    /// An order that somebody can be led to.
    public record Order(OrderId id, OrderNumber number) {}

    public PostingName name() {
        return PostingName.of(key);
    }

    PostingRow with(Fen balanceThen) {
        return new PostingRow(id, key, order, at, amount, balanceThen);
    }

    public Fen debit() {
        return amount.isNegative() ? Fen.ZERO : amount;
    }

    public Fen credit() {
        return amount.isNegative() ? Fen.ZERO.minus(amount) : Fen.ZERO;
    }
}
