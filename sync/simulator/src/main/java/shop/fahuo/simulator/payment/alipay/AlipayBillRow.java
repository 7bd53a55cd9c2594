package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.simulator.payment.BillRow;
import shop.fahuo.simulator.payment.Ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A payment or a refund, as 业务明细 tells of it.
///
/// @param request the merchant's number of the refund; empty for a payment
/// @param type 交易 or 退款
/// @param amount above zero, of refunds too
/// @param fee what Alipay keeps
record AlipayBillRow(
        Instant at, AlipayTrade trade, String request, String type, Fen amount, Fen fee)
        implements BillRow<AlipayBillRow> {

    static final String PAYMENT = "交易";
    static final String REFUND = "退款";

    private static final String ZERO = "0.00";

    static AlipayBillRow of(AlipayTrade trade) {
        return payment(trade.paid().orElseThrow(), trade, trade.total());
    }

    private static AlipayBillRow payment(Instant at, AlipayTrade trade, Fen amount) {
        return new AlipayBillRow(at, trade, "", PAYMENT, amount, Ledger.fee(amount));
    }

    static AlipayBillRow of(AlipayRefund refund) {
        return new AlipayBillRow(
                refund.at(), refund.trade(), refund.request(), REFUND, refund.amount(), Fen.ZERO);
    }

    /// One that is planted.
    ///
    /// @param known the order it names, when there is one
    static AlipayBillRow of(BillEdit.Added added, Optional<AlipayTrade> known) {
        var trade = known.orElseGet(() -> made(added));
        return added.isRefund()
                ? of(new AlipayRefund(added.refund(), trade, added.amount(), added.at()))
                : payment(added.at(), trade, added.amount());
    }

    private static AlipayTrade made(BillEdit.Added added) {
        return new AlipayTrade(
                added.order(),
                added.id("2200", 28),
                added.amount(),
                AlipayTrade.State.TRADE_SUCCESS,
                added.at(),
                Optional.of(added.at()),
                "2088000000000000",
                "");
    }

    /// As the merchant's account sees it.
    Fen change() {
        return request.isEmpty() ? amount : Ledger.minus(amount);
    }

    List<String> values() {
        var yuan = change().yuan();
        return List.of(
                trade.id(),
                trade.number(),
                type,
                trade.subject(),
                AlipayTime.of(trade.created()),
                AlipayTime.of(at),
                "",
                "",
                "",
                "",
                "pra***@example.com",
                yuan,
                yuan,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                "",
                ZERO,
                ZERO,
                request,
                Ledger.minus(fee).yuan(),
                ZERO,
                "");
    }

    @Override
    public String about() {
        return request.isEmpty() ? trade.number() : request;
    }

    @Override
    public AlipayBillRow moved(Instant at) {
        return new AlipayBillRow(at, trade, request, type, amount, fee);
    }

    @Override
    public AlipayBillRow amounting(Fen amount) {
        return new AlipayBillRow(at, trade, request, type, amount, fee);
    }

    @Override
    public AlipayBillRow costing(Fen fee) {
        return new AlipayBillRow(at, trade, request, type, amount, fee);
    }

    @Override
    public AlipayBillRow saying(String words) {
        return new AlipayBillRow(at, trade, request, words, amount, fee);
    }
}
