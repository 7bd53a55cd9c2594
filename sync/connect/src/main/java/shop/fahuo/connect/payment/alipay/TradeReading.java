package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;

import java.util.Map;
import java.util.Optional;

/// `alipay.trade.query`.
final class TradeReading {

    private TradeReading() {}

    static Map<String, String> content(TradeKey trade) {
        return switch (trade) {
            case TradeKey.Shop(var number) -> Map.of("out_trade_no", number);
            case TradeKey.Transaction(var number) -> Map.of("trade_no", number);
        };
    }

    /// An answer has to name the trade that was asked for.
    static void isAbout(TradeKey trade, Fields answer) throws Malformed {
        switch (trade) {
            case TradeKey.Shop(var number) -> answer.same("out_trade_no", number);
            case TradeKey.Transaction(var number) -> answer.same("trade_no", number);
        }
    }

    static Trade read(TradeKey trade, Fields answer) throws Malformed {
        isAbout(trade, answer);
        return new Trade(
                Provider.ALIPAY,
                answer.required("out_trade_no"),
                answer.text("trade_no"),
                state(answer.required("trade_status")),
                answer.yuan("total_amount"),
                answer.time("send_pay_date"),
                payer(answer),
                // the answer does not say, and the app asks for its own merchant's trades only
                "");
    }

    /// Alipay does not tell a trade that was refunded in part from one that was not.
    private static TradeState state(String status) throws Malformed {
        return switch (status) {
            case "WAIT_BUYER_PAY" -> TradeState.UNPAID;
            case "TRADE_SUCCESS" -> TradeState.PAID;
            case "TRADE_CLOSED" -> TradeState.CLOSED;
            case "TRADE_FINISHED" -> TradeState.FINISHED;
            default -> throw new Malformed("trade_status " + status);
        };
    }

    private static String payer(Fields answer) {
        return Optional.of(answer.text("buyer_open_id"))
                .filter(id -> !id.isEmpty())
                .orElseGet(() -> answer.text("buyer_user_id"));
    }
}
