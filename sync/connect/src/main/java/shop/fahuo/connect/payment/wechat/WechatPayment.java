package shop.fahuo.connect.payment.wechat;

import okhttp3.HttpUrl;

import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PayoutProvider;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.settlement.PayoutWay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Orders, refunds and bills of one merchant at WeChat Pay.
final class WechatPayment implements PaymentProvider {

    private static final String TRANSACTIONS = "v3/pay/transactions";
    private static final String NOT_EXIST = "ORDER_NOT_EXIST";
    private static final String REFUNDS = "v3/refund/domestic/refunds";

    /// What WeChat Pay takes for a number; nothing in it means anything in a path.
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_|*@-]{1,64}");

    private final WechatClient client;
    private final Bills bills;

    WechatPayment(WechatClient client, Bills bills) {
        this.client = client;
        this.bills = bills;
    }

    @Override
    public Provider provider() {
        return Provider.WECHAT;
    }

    /// A number that WeChat Pay cannot have is known to be unknown there without a call.
    @Override
    public PaymentReply<Optional<Trade>> query(TradeKey trade) {
        if (!isNumber(trade.number())) {
            return new PaymentReply.Ok<>(Optional.empty());
        }
        var url =
                switch (trade) {
                    case TradeKey.Shop(var number) -> order(number);
                    case TradeKey.Transaction(var number) -> client.to(TRANSACTIONS, "id", number);
                };
        url.addQueryParameter("mchid", client.account().mchid());
        return Meaning.orElse(
                Meaning.of(
                        client.get(url.build()), body -> Optional.of(TradeJson.read(body, trade))),
                NOT_EXIST,
                Optional.empty());
    }

    @Override
    public PaymentReply<TradeState> close(String number) {
        if (!isNumber(number)) {
            return new PaymentReply.Rejected<>(NOT_EXIST, "");
        }
        var url = order(number).addPathSegment("close").build();
        var body = Json.object().put("mchid", client.account().mchid());
        return Meaning.orElse(
                Meaning.of(client.post(url, body), _ -> TradeState.CLOSED),
                "ORDER_CLOSED",
                TradeState.CLOSED);
    }

    @Override
    public PaymentReply<Refund> refund(RefundRequest request) {
        return client.move(
                client.to(REFUNDS).build(),
                RefundJson.write(request),
                body -> RefundJson.read(body, request));
    }

    @Override
    public PaymentReply<Optional<Refund>> refunded(RefundRequest request) {
        var reply = client.get(client.to(REFUNDS, request.reference()).build());
        return Meaning.orElse(
                Meaning.of(reply, body -> Optional.of(RefundJson.read(body, request))),
                "RESOURCE_NOT_EXISTS",
                Optional.empty());
    }

    @Override
    public PaymentReply<Boolean> bill(BillKind kind, LocalDate day, Path file) {
        return bills.fetch(kind, day, file);
    }

    @Override
    public Optional<PayoutProvider> payouts(PayoutWay way) {
        return switch (way) {
            case WECHAT -> Optional.of(new WechatPayouts(client.transfers()));
            case WECHAT_SHARING -> Optional.of(new WechatShares(client.sharing()));
            case ALIPAY, BANK -> Optional.empty();
        };
    }

    @Override
    public Skew skew() {
        return client.skew();
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpUrl.Builder order(String number) {
        return client.to(TRANSACTIONS, "out-trade-no", number);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
