package shop.fahuo.console;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.payment.refund.RefundTold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Gives the answers of a payment provider to a shop, without a provider.
public final class Till {

    public static final String RECEIVER = "1900000001";

    private static final String ACCOUNT = "wechat/main";

    private final TestShop shop;

    /// From now on the money of its orders is asked about.
    public Till(TestShop shop) {
        this.shop = shop;
        shop.store()
                .payments()
                .routes()
                .put(
                        ACCOUNT,
                        List.of(
                                new Route(
                                        new ChannelName("taobao"),
                                        Provider.WECHAT,
                                        ACCOUNT,
                                        RECEIVER)),
                        TestShop.LEI);
    }

    /// What waits to be asked.
    public List<Claim> questions() {
        return shop.store().outbox().claim("till", ACCOUNT, 100, Duration.ofMinutes(1)).join();
    }

    private List<Claim> questions(TaskKind kind) {
        return questions().stream().filter(claim -> claim.kind() == kind).toList();
    }

    /// Gives back whatever it is asked to.
    public void refunds() {
        tell(
                claim ->
                        new RefundTold.Stands(
                                refund(claim, Refund.State.SUCCESS, Optional.of(TestShop.NOW))));
    }

    /// Accepts whatever it is asked to give back, and cannot hand it over.
    public void cannotHandOver() {
        tell(
                claim ->
                        new RefundTold.Stands(
                                refund(claim, Refund.State.ABNORMAL, Optional.empty())));
    }

    /// Refuses whatever it is asked to give back.
    public void refuses(String code, String words) {
        tell(_ -> new RefundTold.Refused(code, words));
    }

    private void tell(Function<Claim, RefundTold> told) {
        for (var claim : questions(TaskKind.REFUND)) {
            shop.store().payments().refundTasks().settle(claim, told.apply(claim)).join();
        }
    }

    private Refund refund(Claim claim, Refund.State state, Optional<Instant> done) {
        var asked = shop.store().payments().refunds().named(claim.idempotencyKey()).orElseThrow();
        return new Refund(
                asked.reference(), "5030" + asked.reference(), asked.amount(), state, done);
    }

    /// Tells of every payment that is asked about that the buyer paid what the order says.
    public void paid() {
        for (var question : questions(TaskKind.CHECK_PAYMENT)) {
            var row = shop.row(question.order());
            answer(question, Optional.of(trade(row, row.total())));
        }
    }

    /// Tells of every payment that is asked about that the buyer paid this much.
    public void paid(Fen total) {
        for (var question : questions(TaskKind.CHECK_PAYMENT)) {
            answer(question, Optional.of(trade(shop.row(question.order()), total)));
        }
    }

    /// Knows nothing of what is asked about.
    public void knowsNothing() {
        questions().forEach(question -> answer(question, Optional.empty()));
    }

    private void answer(Claim question, Optional<Trade> trade) {
        shop.store().payments().checks().answer(question, trade).join();
    }

    private Trade trade(OrderRow row, Fen total) {
        var order = shop.store().orders().find(row.id()).orElseThrow().order();
        return new Trade(
                Provider.WECHAT,
                row.key().number().value(),
                order.payment().reference(),
                TradeState.PAID,
                total,
                order.paid(),
                "openid",
                RECEIVER);
    }
}
