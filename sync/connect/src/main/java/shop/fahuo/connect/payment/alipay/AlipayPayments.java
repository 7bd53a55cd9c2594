package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Payments at Alipay. Codes of refusals are Alipay's own, with its prefixes: `ACQ.…` of trades,
/// `isv.…` of the app, `aop.…` and `isp.…` of the platform.
public final class AlipayPayments implements PaymentProvider {

    /// Refusals to close what is not open: paid, or closed before.
    private static final Set<String> NOT_OPEN =
            Set.of(
                    "ACQ.TRADE_STATUS_ERROR",
                    "ACQ.REASON_TRADE_STATUS_INVALID",
                    "ACQ.REASON_ILLEGAL_STATUS");

    private final AlipayGateway gateway;
    private final BillDownload bills;

    public AlipayPayments(AlipayGateway gateway) {
        this.gateway = gateway;
        bills = new BillDownload(gateway);
    }

    @Override
    public Provider provider() {
        return Provider.ALIPAY;
    }

    @Override
    public PaymentReply<Optional<Trade>> query(TradeKey trade) {
        return Readings.ofTrade(
                gateway.call("alipay.trade.query", TradeReading.content(trade)),
                answer -> Optional.of(TradeReading.read(trade, answer)));
    }

    /// Alipay refuses to close what is closed; only a query tells it from what was paid.
    @Override
    public PaymentReply<TradeState> close(String number) {
        var reply = gateway.call("alipay.trade.close", Map.of("out_trade_no", number));
        if (reply instanceof Rejected(var code, _)
                && NOT_OPEN.contains(code)
                && isClosed(new TradeKey.Shop(number))) {
            return new Ok<>(TradeState.CLOSED);
        }
        return Readings.of(
                reply,
                answer -> {
                    answer.same("out_trade_no", number);
                    return TradeState.CLOSED;
                });
    }

    private boolean isClosed(TradeKey trade) {
        return query(trade) instanceof Ok(var found)
                && found.filter(known -> known.state() == TradeState.CLOSED).isPresent();
    }

    /// [Refund.State#PROCESSING] says only that this call moved nothing: ask [#refunded], not
    /// before ten seconds have passed.
    @Override
    public PaymentReply<Refund> refund(RefundRequest request) {
        return Readings.of(
                gateway.move("alipay.trade.refund", RefundReading.content(request)),
                answer -> RefundReading.asked(request, answer));
    }

    @Override
    public PaymentReply<Optional<Refund>> refunded(RefundRequest request) {
        return Readings.ofTrade(
                gateway.call("alipay.trade.fastpay.refund.query", RefundReading.question(request)),
                answer -> RefundReading.found(request, answer));
    }

    @Override
    public PaymentReply<Boolean> bill(BillKind kind, LocalDate day, Path file) {
        return bills.fetch(kind, day, file);
    }

    /// Alipay takes transfers in certificate mode only.
    @Override
    public Optional<PayoutProvider> payouts(PayoutWay way) {
        return way == PayoutWay.ALIPAY && gateway.account().keys() instanceof AlipayKeys.Certified
                ? Optional.of(new AlipayPayouts(new AlipayTransfers(gateway)))
                : Optional.empty();
    }

    @Override
    public Skew skew() {
        return gateway.skew();
    }

    @Override
    public void close() {
        gateway.close();
    }
}
