package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Ledger;
import shop.fahuo.simulator.payment.alipay.AlipayTrade.State;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Alipay's own truth.
public final class AlipayLedger extends Ledger<AlipayTrade, AlipayRefund> {

    private final AlipayRefunds refunds = new AlipayRefunds(this);
    private final AlipayPayouts payouts = new AlipayPayouts(this);

    AlipayLedger(InstantSource clock) {
        super(clock);
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
        var before = find(number);
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

    /// Charges the account, or takes from it.
    public synchronized void charge(Fen change) {
        move(Funds.Kind.OTHER, newId("0200", 28), "", change);
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

    @Override
    protected AlipayTrade shown(AlipayTrade trade) {
        return refunds.given(trade).equals(trade.total()) ? trade.in(State.TRADE_CLOSED) : trade;
    }

    /// The day, a mark of what it is, and a number.
    @Override
    protected String newId(String mark, int length) {
        return super.newId(day() + mark, length);
    }
}
