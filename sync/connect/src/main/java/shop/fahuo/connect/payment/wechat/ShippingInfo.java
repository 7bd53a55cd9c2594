package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.TradeKey;

import java.time.Clock;

/// Tells WeChat that a mini-program's order was shipped (发货信息管理); its money stays frozen until
/// then. Nothing here is signed: TLS is all the proof there is.
public final class ShippingInfo implements AutoCloseable {

    private final AppAccount account;
    private final AppCaller caller;
    private final StableToken token;

    public ShippingInfo(AppAccount account, Timeouts timeouts, Clock clock) {
        this.account = account;
        caller = new AppCaller(account, timeouts);
        token = new StableToken(account, caller, clock);
    }

    /// Reports an order as shipped. A second, different report is the only one that can follow, so
    /// after an [Unknown] ask for the state first.
    ///
    /// @return in an [Ok] whether it changed anything
    public PaymentReply<Boolean> report(ShippingReport report) {
        var body = report.json(account.mchid());
        var reply = token.with(by -> caller.post("wxa/sec/order/upload_shipping_info", by, body));
        return switch (reply.code()) {
            case AppReply.OK -> new Ok<>(true);
            case AppReply.NOTHING_CHANGED -> new Ok<>(false);
            default -> reply.refusal();
        };
    }

    /// An order just paid is not known for some seconds: [PaymentReply.NotNow].
    public PaymentReply<ShippingState> state(TradeKey trade) {
        var body = Json.object();
        switch (trade) {
            case TradeKey.Shop(var number) ->
                    body.put("merchant_id", account.mchid()).put("merchant_trade_no", number);
            case TradeKey.Transaction(var number) -> body.put("transaction_id", number);
        }
        var reply = token.with(by -> caller.post("wxa/sec/order/get_order", by, body));
        if (reply.code() != AppReply.OK) {
            return reply.refusal();
        }
        try {
            return new Ok<>(read(reply.body().object("order"), trade));
        } catch (Malformed e) {
            return new Unknown<>(e.code(), e.words());
        }
    }

    private static ShippingState read(Fields order, TradeKey asked) throws Malformed {
        switch (asked) {
            case TradeKey.Shop(var number) -> order.same("merchant_trade_no", number);
            case TradeKey.Transaction(var number) -> order.same("transaction_id", number);
        }
        return ShippingState.read(order);
    }

    @Override
    public void close() {
        caller.close();
    }
}
