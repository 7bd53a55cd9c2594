package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Till;
import shop.fahuo.simulator.payment.alipay.AlipayTrade.State;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Alipay's own truth: what was paid, what went back or on, and the merchant's money. The shop's
/// buyers act through it.
public final class AlipayLedger implements Till<AlipayTrade, AlipayRefund> {

    /// 0.6 %.
    private static final long FEE_PER_1000 = 6;

    /// So that refunds do not fail for the fees alone.
    private static final Fen OPENING = Fen.of(10_000_000);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ShopTime.ZONE);

    private final InstantSource clock;
    private final Funds funds = new Funds(OPENING);
    private final Map<String, AlipayTrade> trades = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final AlipayRefunds refunds = new AlipayRefunds(this);
    private final AlipayPayouts payouts = new AlipayPayouts(this);
    private long count;

    AlipayLedger(InstantSource clock) {
        this.clock = clock;
    }

    /// The buyer has seen it.
    @Override
    public AlipayTrade order(String number, Fen amount) {
        return pay(number, amount, State.WAIT_BUYER_PAY);
    }

    @Override
    public AlipayTrade pay(String number, Fen amount) {
        return pay(number, amount, State.TRADE_SUCCESS);
    }

    /// An order that is now in this state; one that was open before goes on under its id.
    ///
    /// @param state [State#TRADE_CLOSED]: was never paid
    /// @throws IllegalArgumentException when the number was paid before
    public synchronized AlipayTrade pay(String number, Fen amount, State state) {
        var before = Optional.ofNullable(trades.get(number));
        var now = now();
        var id = before.map(AlipayTrade::id).orElseGet(() -> newId("2200", 28));
        boolean paid = state == State.TRADE_SUCCESS || state == State.TRADE_FINISHED;
        var trade =
                new AlipayTrade(
                        number,
                        id,
                        amount,
                        state,
                        before.map(AlipayTrade::created).orElse(now),
                        paid ? Optional.of(now) : Optional.empty(),
                        "2088" + id.substring(16),
                        "练习商品");
        add(trade);
        return trade;
    }

    /// An order as somebody else knows it, under its id; when it is paid, its money comes in.
    ///
    /// @throws IllegalArgumentException when the number was paid before
    public synchronized void add(AlipayTrade trade) {
        if (find(trade.number()).filter(AlipayTrade::isPaid).isPresent()) {
            throw new IllegalArgumentException("paid before: " + trade.number());
        }
        put(trade);
        trade.paid().ifPresent(at -> book(trade, at));
    }

    private void book(AlipayTrade trade, Instant at) {
        var amount = trade.total();
        funds.move(at, Funds.Kind.TRADE, trade.id(), trade.number(), amount);
        funds.move(at, Funds.Kind.FEE, trade.id(), trade.number(), minus(fee(amount)));
    }

    /// What buyers and bills read of the order.
    public synchronized void describe(String number, String subject) {
        put(require(number).called(subject));
    }

    @Override
    public synchronized AlipayRefund refund(String order, String request, Fen amount) {
        try {
            return refunds.create(require(order), request, amount).refund();
        } catch (AlipayProblem e) {
            throw new IllegalArgumentException(e);
        }
    }

    private AlipayTrade require(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException(number));
    }

    void put(AlipayTrade trade) {
        trades.put(trade.number(), trade);
        numbers.put(trade.id(), trade.number());
    }

    /// Charges the account, or takes from it.
    public synchronized void charge(Fen change) {
        move(Funds.Kind.OTHER, newId("0200", 28), "", change);
    }

    public synchronized Fen balance() {
        return funds.balance();
    }

    public synchronized List<Funds.Movement> movements() {
        return funds.movements();
    }

    List<Funds.Movement> chained(List<Funds.Movement> some) {
        return funds.chained(some);
    }

    /// As they stand now, in the order in which they came.
    public synchronized List<AlipayTrade> trades() {
        return trades.values().stream().map(this::shown).toList();
    }

    /// In the order in which they were.
    public synchronized List<AlipayRefund> refunds() {
        return refunds.all();
    }

    public synchronized List<AlipaySettlement> settlements() {
        return payouts.settlements();
    }

    public synchronized List<AlipayTransfer> transfers() {
        return payouts.transfers();
    }

    AlipayRefunds refundBook() {
        return refunds;
    }

    AlipayPayouts payoutBook() {
        return payouts;
    }

    /// As it stands now.
    public synchronized Optional<AlipayTrade> find(String number) {
        return Optional.ofNullable(trades.get(number)).map(this::shown);
    }

    synchronized Optional<AlipayTrade> findById(String id) {
        return Optional.ofNullable(numbers.get(id)).flatMap(this::find);
    }

    private AlipayTrade shown(AlipayTrade trade) {
        return refunds.given(trade).equals(trade.total()) ? trade.in(State.TRADE_CLOSED) : trade;
    }

    boolean covers(Fen amount) {
        return funds.covers(amount);
    }

    void move(Funds.Kind kind, String id, String reference, Fen change) {
        funds.move(now(), kind, id, reference, change);
    }

    /// To the second, as everything on the wire is.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// The day, a mark of what it is, and a number.
    String newId(String mark, int length) {
        var head = DAY.format(now()) + mark;
        var digits = Long.toString(++count);
        return head + "0".repeat(length - head.length() - digits.length()) + digits;
    }

    static Fen fee(Fen amount) {
        return Fen.of((amount.value() * FEE_PER_1000 + 500) / 1000);
    }

    static Fen minus(Fen amount) {
        return Fen.ZERO.minus(amount);
    }
}
