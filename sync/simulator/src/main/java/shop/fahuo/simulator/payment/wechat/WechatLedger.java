package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Till;
import shop.fahuo.simulator.payment.wechat.WechatTrade.Payer;
import shop.fahuo.simulator.payment.wechat.WechatTrade.State;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// WeChat Pay's own truth: what was asked for, what was paid, what went back, and the merchant's
/// money. The shop's buyers act through it.
public final class WechatLedger implements Till<WechatTrade, WechatRefund> {

    /// 0.6 %.
    private static final long FEE_PER_1000 = 6;

    /// So that refunds do not fail for the fees alone.
    private static final Fen OPENING = Fen.of(10_000_000);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ShopTime.ZONE);

    private final InstantSource clock;
    private final Funds funds = new Funds(OPENING);
    private final Map<String, WechatTrade> trades = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final WechatRefunds refunds;
    private final WechatSplits splits;
    private final WechatTransfers transfers;
    private final WechatShipments shipments = new WechatShipments(this);
    private long count;

    WechatLedger(InstantSource clock, WechatSettings settings) {
        this.clock = clock;
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
        var before = Optional.ofNullable(trades.get(number));
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

    /// An order as somebody else knows it, under its id; when it is paid, its money comes in.
    ///
    /// @throws IllegalArgumentException when the number was paid before
    public synchronized void add(WechatTrade trade) {
        if (find(trade.number()).filter(WechatTrade::isPaid).isPresent()) {
            throw new IllegalArgumentException("paid before: " + trade.number());
        }
        put(trade);
        trade.paid().ifPresent(at -> book(trade, at));
    }

    private void book(WechatTrade trade, Instant at) {
        transfers.settle(funds);
        var amount = trade.total();
        funds.move(at, Funds.Kind.TRADE, trade.id(), trade.number(), amount);
        funds.move(at, Funds.Kind.FEE, trade.id(), trade.number(), minus(fee(amount)));
    }

    /// The order's money may be split from now on.
    public synchronized void allowSplitting(String number) {
        put(require(number).split());
    }

    /// What bills call the order.
    public synchronized void describe(String number, String description) {
        put(require(number).described(description));
    }

    private WechatTrade require(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException(number));
    }

    void put(WechatTrade trade) {
        trades.put(trade.number(), trade);
        numbers.put(trade.id(), trade.number());
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

    /// The user takes a transfer's money.
    ///
    /// @throws IllegalArgumentException when it does not wait for that
    public synchronized void confirmTransfer(String number) {
        transfers.confirm(number);
    }

    /// The buyer says that what was shipped has come.
    public synchronized void receive(String order) {
        shipments.receive(require(order));
    }

    /// Charges the account, or takes from it.
    public synchronized void charge(Fen change) {
        move(Funds.Kind.OTHER, newId("1800", 28), "", change);
    }

    public synchronized Fen balance() {
        transfers.settle(funds);
        return funds.balance();
    }

    public synchronized List<Funds.Movement> movements() {
        transfers.settle(funds);
        return funds.movements();
    }

    List<Funds.Movement> chained(List<Funds.Movement> some) {
        return funds.chained(some);
    }

    /// As they stand now, in the order in which they came.
    public synchronized List<WechatTrade> trades() {
        return trades.values().stream().map(this::shown).toList();
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

    /// As it stands now.
    public synchronized Optional<WechatTrade> find(String number) {
        return Optional.ofNullable(trades.get(number)).map(this::shown);
    }

    /// By WeChat Pay's number, under which only paid ones are known.
    synchronized Optional<WechatTrade> findById(String id) {
        return Optional.ofNullable(numbers.get(id)).flatMap(this::find).filter(WechatTrade::isPaid);
    }

    private WechatTrade shown(WechatTrade trade) {
        var now = trade.asOf(now());
        return refunds.of(trade).isEmpty() ? now : now.in(State.REFUND);
    }

    boolean covers(Fen amount) {
        transfers.settle(funds);
        return funds.covers(amount);
    }

    void move(Funds.Kind kind, String id, String reference, Fen change) {
        transfers.settle(funds);
        funds.move(now(), kind, id, reference, change);
    }

    /// To the second, as everything on the wire is.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    String newId(String head, int length) {
        var body = head + DAY.format(now());
        var digits = Long.toString(++count);
        return body + "0".repeat(length - body.length() - digits.length()) + digits;
    }

    static Fen fee(Fen amount) {
        return Fen.of((amount.value() * FEE_PER_1000 + 500) / 1000);
    }

    static Fen minus(Fen amount) {
        return Fen.ZERO.minus(amount);
    }
}
