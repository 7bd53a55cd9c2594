package shop.fahuo.console.payment;

import shop.fahuo.core.order.Order;
import shop.fahuo.core.payment.Finding;

import java.util.List;

/// What may be wrong with an order's money.
enum Spoil {
    WRONG_AMOUNT,
    UNPAID,
    PARTLY_REFUNDED,
    REFUNDED,
    CLOSED,
    UNKNOWN_NUMBER,
    /// The money is there, at another merchant than the channel's should be.
    WRONG_RECEIVER;

    /// What may strike any order; the receiver is a channel's.
    static final List<Spoil> EACH =
            List.of(WRONG_AMOUNT, UNPAID, PARTLY_REFUNDED, REFUNDED, CLOSED, UNKNOWN_NUMBER);

    /// Alipay's query does not tell a trade that was refunded in part from one that was not.
    boolean fits(Order order) {
        return this != PARTLY_REFUNDED || !isAlipay(order);
    }

    /// What the shop has to find. Alipay has one word for what went back and what was never paid.
    Finding finding(Order order) {
        return switch (this) {
            case WRONG_AMOUNT -> Finding.WRONG_AMOUNT;
            case UNPAID -> Finding.UNPAID;
            case PARTLY_REFUNDED -> Finding.REFUNDED;
            case REFUNDED -> isAlipay(order) ? Finding.CLOSED : Finding.REFUNDED;
            case CLOSED -> Finding.CLOSED;
            case UNKNOWN_NUMBER -> Finding.UNKNOWN_NUMBER;
            case WRONG_RECEIVER -> Finding.WRONG_RECEIVER;
        };
    }

    /// Whether the money may still come by itself.
    boolean isEarly() {
        return this == UNPAID || this == UNKNOWN_NUMBER;
    }

    static boolean isAlipay(Order order) {
        return order.payment().method().equals("支付宝");
    }
}
