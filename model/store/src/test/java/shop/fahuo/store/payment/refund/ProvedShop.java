package shop.fahuo.store.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.payment.Route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A shop whose money is at WeChat Pay and proved.
public record ProvedShop(TestShop shop) implements AutoCloseable {

    static final String ACCOUNT = "wechat/main";
    static final Actor.Person MEI = new Actor.Person("韩梅梅");

    private static final String RECEIVER = "1900001";

    public static ProvedShop on(Engine engine) {
        var shop = TestShop.on(engine);
        shop.keys(9);
        shop.tea(9);
        var routes = Stream.of(TestShop.TAOBAO, TestShop.PRACTICE).map(ProvedShop::route).toList();
        shop.store().payments().routes().put(ACCOUNT, routes, TestShop.LEI);
        return new ProvedShop(shop);
    }

    private static Route route(ChannelName channel) {
        return new Route(channel, Provider.WECHAT, ACCOUNT, RECEIVER);
    }

    /// Takes an order in, and has its provider say that it was paid.
    public void paid(String number, TestOrders order) {
        paid(number, order, Optional.empty());
    }

    /// @param at when; empty when the provider does not say
    public void paid(String number, TestOrders order, Optional<Instant> at) {
        shop.take(order.paidBy("微信", "4200" + number));
        shop.work();
        for (var claim : claims(TaskKind.CHECK_PAYMENT)) {
            var total = shop.store().payments().checks().question(claim).orElseThrow().total();
            var trade =
                    new Trade(
                            Provider.WECHAT,
                            number,
                            "4200" + number,
                            TradeState.PAID,
                            total,
                            at,
                            "openid",
                            RECEIVER);
            shop.store().payments().checks().answer(claim, Optional.of(trade)).join();
        }
    }

    /// [#paid], and all that follows of itself.
    public void worked(String number, TestOrders order) {
        paid(number, order);
        shop.work();
    }

    public Refunds refunds() {
        return shop.store().payments().refunds();
    }

    public RefundAnswered ask(String number, RefundWish wish) {
        return refunds().ask(shop.id(number), wish, TestShop.LEI).join();
    }

    /// Asks, and expects the provider to be called.
    public String asked(String number, RefundWish wish) {
        var done = (RefundAnswered.Done) ask(number, wish);
        assertThat(done.state()).isEqualTo(RefundState.ASKED);
        return done.reference();
    }

    /// Has the provider say that a refund, which is due, is done.
    public void done(String reference) {
        assertThat(stands(reference, Refund.State.SUCCESS)).contains(TaskState.DONE);
    }

    /// [#done], told to another desk.
    public void done(String reference, Store desk) {
        var amount = refund(reference).amount();
        var told = new RefundTold.Stands(refund(reference, amount, Refund.State.SUCCESS));
        assertThat(desk.payments().refundTasks().settle(claim(), told).join())
                .contains(TaskState.DONE);
    }

    public Optional<TaskState> stands(String reference, Refund.State state) {
        return told(new RefundTold.Stands(refund(reference, refund(reference).amount(), state)));
    }

    Refund refund(String reference, Fen amount, Refund.State state) {
        return new Refund(reference, "5030" + reference, amount, state, Optional.empty());
    }

    Optional<TaskState> told(RefundTold told) {
        return told(claim(), told);
    }

    Optional<TaskState> told(Claim claim, RefundTold told) {
        return shop.store().payments().refundTasks().settle(claim, told).join();
    }

    RefundCall call(Claim claim) {
        return shop.store().payments().refundTasks().call(claim);
    }

    Claim claim() {
        return claims(TaskKind.REFUND).getFirst();
    }

    List<Claim> claims(TaskKind kind) {
        var claims = shop.store().outbox().claim("test", ACCOUNT, 9, Duration.ofMinutes(1)).join();
        assertThat(claims).allMatch(claim -> claim.kind() == kind);
        return claims;
    }

    RefundRecord refund(String reference) {
        return refunds().named(reference).orElseThrow();
    }

    public RefundState state(String reference) {
        return refund(reference).state();
    }

    public String phase(String number) {
        return shop.text("select phase from orders where number = '" + number + "'");
    }

    String holds(String number) {
        return shop.text(
                "select string_agg(h.reason, ' ' order by h.reason) from order_hold h join orders o"
                        + " on o.id = h.order_id where released_at is null and o.number = '"
                        + number
                        + "'");
    }

    String troubles() {
        return shop.text(
                "select string_agg(cause, ' ' order by id) from trouble where resolved_at is null");
    }

    long stock(String column, String sku) {
        return shop.number("select " + column + " from stock where sku = '" + sku + "'");
    }

    public long balance(String account) {
        return shop.number(
                "select debit_fen - credit_fen from ledger_balance where account = '"
                        + account
                        + "'");
    }

    @Override
    public void close() {
        assertThat(shop.store().verifier().all(_ -> {})).filteredOn(check -> !check.ok()).isEmpty();
        shop.close();
    }
}
