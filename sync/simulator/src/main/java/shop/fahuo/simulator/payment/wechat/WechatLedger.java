package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Ledger;
import shop.fahuo.simulator.payment.Trade;
import shop.fahuo.simulator.payment.wechat.WechatTrade.Payer;
import shop.fahuo.simulator.payment.wechat.WechatTrade.State;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// WeChat Pay's own truth.
public final class WechatLedger extends Ledger<WechatTrade, WechatRefund> {

    private final WechatRefunds refunds;
    private final WechatSplits splits;
    private final WechatTransfers transfers;
    private final WechatShipments shipments = new WechatShipments(this);

    WechatLedger(InstantSource clock, WechatSettings settings) {
        super(clock);
        this.refunds = new WechatRefunds(this, settings.takes());
        this.splits = new WechatSplits(this, settings.takes());
        this.transfers = new WechatTransfers(this, settings.takes());
    }

    @Override
    public WechatTrade order(String number, Fen amount) {
        return pay(number, amount, State.NOTPAY);
    }

    @Override
    public WechatTrade pay(String number, Fen amount) {
        return pay(number, amount, State.SUCCESS);
    }

    /// An order that is now in this state; one that was open before goes on under its id.
    ///
    /// @param state [State#REFUND] comes about by refunds alone
    /// @throws IllegalArgumentException when the number was paid before
    public synchronized WechatTrade pay(String number, Fen amount, State state) {
        var before = find(number);
        if (state == State.REFUND) {
            throw new IllegalArgumentException("refund it: " + number);
        }
        var now = now();
        var id = before.map(WechatTrade::id).orElseGet(() -> newId("4200", 28));
        var created = before.map(WechatTrade::created).orElse(now);
        var paid = state == State.SUCCESS ? Optional.of(now) : Optional.<Instant>empty();
        var payer = new Payer("oPractice" + id.substring(9), "JSAPI", "OTHERS");
        var trade = new WechatTrade(number, id, amount, state, created, paid, payer, false, "练习商品");
        add(trade);
        return trade;
    }

    /// The order's money may be split from now on.
    public synchronized void allowSplitting(String number) {
        put(require(number).split());
    }

    /// What bills call the order.
    public synchronized void describe(String number, String description) {
        put(require(number).described(description));
    }

    @Override
    public synchronized WechatRefund refund(String order, String number, Fen amount) {
        try {
            return refunds.create(
                    new WechatRefunds.Request(number, require(order), amount),
                    WechatRefund.State.SUCCESS);
        } catch (WechatProblem e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// The user takes a transfer's money, on the page that was opened with its package.
    synchronized WechatPhone.Page confirmTransfer(String openid, String packageInfo) {
        var found =
                transfers.all().stream()
                        .filter(one -> one.packageInfo().equals(packageInfo))
                        .findFirst();
        if (found.isEmpty()) {
            return WechatPhone.Page.WRONG_PACKAGE;
        }
        if (!found.get().request().openid().equals(openid)) {
            return WechatPhone.Page.OTHER_USER;
        }
        return transfers.confirm(found.get()) ? WechatPhone.Page.TAKEN : WechatPhone.Page.OVER;
    }

    /// The buyer says that what was shipped has come.
    public synchronized void receive(String order) {
        shipments.receive(require(order));
    }

    /// Charges the account, or takes from it.
    public synchronized void charge(Fen change) {
        move(Funds.Kind.OTHER, newId("1800", 28), "", change);
    }

    /// In the order in which they were accepted.
    public synchronized List<WechatRefund> refunds() {
        return refunds.all();
    }

    public synchronized List<WechatSplit> splits() {
        return splits.all();
    }

    public synchronized List<WechatSplit.Return> splitReturns() {
        return splits.returns();
    }

    public synchronized List<WechatTransfer> transfers() {
        return transfers.all();
    }

    /// How the order was shipped, as far as the mini-program's host was told.
    public synchronized Optional<WechatShipment> shipment(String order) {
        return shipments.find(require(order));
    }

    WechatRefunds refundBook() {
        return refunds;
    }

    WechatSplits splitBook() {
        return splits;
    }

    WechatTransfers transferBook() {
        return transfers;
    }

    WechatShipments shipmentBook() {
        return shipments;
    }

    /// Only paid ones are known under it.
    @Override
    public synchronized Optional<WechatTrade> findById(String id) {
        return super.findById(id).filter(Trade::isPaid);
    }

    @Override
    protected WechatTrade shown(WechatTrade trade) {
        var now = trade.asOf(now());
        return refunds.of(trade).isEmpty() ? now : now.in(State.REFUND);
    }

    @Override
    protected void settle(Funds funds) {
        transfers.settle(funds);
    }

    /// A mark of what it is, the day, and a number.
    @Override
    protected String newId(String mark, int length) {
        return super.newId(mark + day(), length);
    }
}
