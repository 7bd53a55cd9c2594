package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.simulator.payment.BillRow;
import shop.fahuo.simulator.payment.Ledger;

import java.time.Instant;
import java.util.Optional;

/// A payment or a refund, as a trade bill tells of it.
///
/// @param state of the refund, or else of the trade
/// @param amount above zero, of refunds too
/// @param fee what WeChat Pay keeps; of a refund it keeps nothing and gives nothing back
record WechatBillRow(
        Instant at,
        WechatTrade trade,
        Optional<WechatRefund> refund,
        String state,
        Fen amount,
        Fen fee)
        implements BillRow<WechatBillRow> {

    static WechatBillRow of(WechatTrade trade) {
        return new WechatBillRow(
                trade.paid().orElseThrow(),
                trade,
                Optional.empty(),
                "SUCCESS",
                trade.total(),
                Ledger.fee(trade.total()));
    }

    /// @param then when the bill was written, after which it does not change
    static WechatBillRow of(WechatRefund refund, Instant then) {
        return new WechatBillRow(
                refund.created(),
                refund.trade(),
                Optional.of(refund),
                refund.state(then).name(),
                refund.amount(),
                Fen.ZERO);
    }

    /// One that is planted.
    ///
    /// @param known the order it names, when there is one
    static WechatBillRow of(BillEdit.Added added, Optional<WechatTrade> known) {
        var trade = known.orElseGet(() -> made(added));
        if (!added.isRefund()) {
            var fee = Ledger.fee(added.amount());
            return new WechatBillRow(
                    added.at(), trade, Optional.empty(), "SUCCESS", added.amount(), fee);
        }
        var refund =
                new WechatRefund(
                        added.refund(),
                        added.id("5030", 29),
                        trade,
                        added.amount(),
                        added.at(),
                        added.at(),
                        WechatRefund.State.SUCCESS);
        return of(refund, added.at());
    }

    private static WechatTrade made(BillEdit.Added added) {
        return new WechatTrade(
                added.order(),
                added.id("4200", 28),
                added.amount(),
                WechatTrade.State.SUCCESS,
                added.at(),
                Optional.of(added.at()),
                new WechatTrade.Payer("oNobody", "JSAPI", "OTHERS"),
                false,
                "");
    }

    Fen paid() {
        return refund.isPresent() ? Fen.ZERO : amount;
    }

    Fen back() {
        return refund.isPresent() ? amount : Fen.ZERO;
    }

    /// WeChat Pay's number of what it tells of.
    String business() {
        return refund.map(WechatRefund::id).orElse(trade.id());
    }

    @Override
    public String about() {
        return refund.map(WechatRefund::number).orElse(trade.number());
    }

    @Override
    public WechatBillRow moved(Instant at) {
        return new WechatBillRow(at, trade, refund, state, amount, fee);
    }

    @Override
    public WechatBillRow amounting(Fen amount) {
        return new WechatBillRow(at, trade, refund, state, amount, fee);
    }

    @Override
    public WechatBillRow costing(Fen fee) {
        return new WechatBillRow(at, trade, refund, state, amount, fee);
    }

    @Override
    public WechatBillRow saying(String words) {
        return new WechatBillRow(at, trade, refund, words, amount, fee);
    }
}
