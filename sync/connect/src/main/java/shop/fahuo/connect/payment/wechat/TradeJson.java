package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;

/// A payment order as queries and callbacks tell it.
final class TradeJson {

    private static final String NUMBER = "out_trade_no";
    private static final String TRANSACTION = "transaction_id";

    private TradeJson() {}

    /// @throws Malformed also when it is not the trade that was asked for
    static Trade read(Fields body, TradeKey asked) throws Malformed {
        switch (asked) {
            case TradeKey.Shop(var number) -> body.same(NUMBER, number);
            case TradeKey.Transaction(var number) -> body.same(TRANSACTION, number);
        }
        return read(body);
    }

    static Trade read(Fields body) throws Malformed {
        var state = state(body.required("trade_state"));
        var transaction = body.text(TRANSACTION);
        var paid = body.time("success_time");
        if (hasMoney(state) && (transaction.isEmpty() || paid.isEmpty())) {
            throw Malformed.unreadable(transaction.isEmpty() ? TRANSACTION : "success_time");
        }
        return new Trade(
                Provider.WECHAT,
                body.required(NUMBER),
                transaction,
                state,
                total(body.object("amount"), state),
                paid,
                body.object("payer").text("openid"),
                body.text("mchid"));
    }

    /// The currency is left out while nobody has paid.
    private static Fen total(Fields amount, TradeState state) throws Malformed {
        if (hasMoney(state) || amount.has("currency")) {
            amount.same("currency", "CNY");
        }
        return amount.fen("total");
    }

    private static boolean hasMoney(TradeState state) {
        return switch (state) {
            case PAID, REFUNDED, FINISHED -> true;
            case UNPAID, PAYING, CLOSED -> false;
        };
    }

    private static TradeState state(String word) throws Malformed {
        return switch (word) {
            case "SUCCESS" -> TradeState.PAID;
            case "REFUND" -> TradeState.REFUNDED;
            case "NOTPAY", "PAYERROR" -> TradeState.UNPAID;
            case "USERPAYING", "ACCEPT" -> TradeState.PAYING;
            case "CLOSED", "REVOKED" -> TradeState.CLOSED;
            default -> throw Malformed.unreadable("trade_state");
        };
    }
}
