package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.store.order.OrderDetail.TroubleRecord;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.refund.RefundAnswered;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.worker.account.Health;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The worker gives money back at both providers, over sockets, whatever befalls its calls.
class RefundErrandTest {

    private static final Duration SIX_MINUTES = Duration.ofMinutes(6);
    private static final Duration REST = Duration.ofMinutes(15);

    /// One for all faults of a provider: each has an order of its own.
    private static final Map<Provider, PaidShop> SHOPS = new EnumMap<>(Provider.class);

    private static int orders;

    @AfterAll
    static void close() {
        SHOPS.values().forEach(PaidShop::close);
        SHOPS.clear();
    }

    /// What befalls the first calls for and about a refund.
    record Strike(Provider provider, Fault fault) {

        PaymentFaultRule[] rules() {
            return Stream.of(refund(provider), query(provider))
                    .filter(fault::fits)
                    .map(
                            operation ->
                                    PaymentFaultRule.on(operation, fault, 1)
                                            .by(
                                                    fault == Fault.SLOW
                                                            ? Duration.ofMillis(20)
                                                            : SIX_MINUTES))
                    .toArray(PaymentFaultRule[]::new);
        }
    }

    static Stream<Strike> strikes() {
        return Arrays.stream(Provider.values())
                .flatMap(
                        provider ->
                                Arrays.stream(Fault.values())
                                        .filter(fault -> fault.fits(refund(provider)))
                                        .filter(fault -> !ENDS.contains(fault))
                                        .map(fault -> new Strike(provider, fault)));
    }

    /// Those after which a refund is not simply done.
    private static final List<Fault> ENDS =
            List.of(Fault.NOT_ENOUGH, Fault.REFUND_ABNORMAL, Fault.REFUND_CLOSED);

    @ParameterizedTest
    @MethodSource("strikes")
    void givesMoneyBackOnceWhateverBefallsTheCalls(Strike strike) {
        var paid = shop(strike.provider());
        var order = paidOrder(paid);
        paid.till().faults().set(strike.rules());
        ask(paid, order);
        paid.work();

        assertThat(refund(paid, order).state()).isEqualTo(RefundState.DONE);
        assertThat(paid.till().refunds("T-" + order)).containsExactly(PaidShop.PRICE);
        assertThat(paid.shop().phase(order)).isEqualTo(Phase.REFUNDED);
        assertThat(paid.broken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asksUnderTheSameNumberAfterARefusal(Provider provider) {
        var paid = shop(provider);
        var order = paidOrder(paid);
        paid.till().faults().set(PaymentFaultRule.on(refund(provider), Fault.NOT_ENOUGH, 1));
        ask(paid, order);
        paid.work();
        var refused = refund(paid, order);
        assertThat(refused.state()).isEqualTo(RefundState.REFUSED);
        assertThat(troubles(paid, order)).containsExactly(TroubleCause.REFUND_NO_BALANCE);

        paid.shop().store().desk().retry(refused.order(), TestShop.LEI, "paid in").join();
        paid.work();
        assertThat(refund(paid, order).state()).isEqualTo(RefundState.DONE);
        assertThat(refund(paid, order).reference()).isEqualTo(refused.reference());
        assertThat(paid.till().refunds("T-" + order)).containsExactly(PaidShop.PRICE);
        assertThat(paid.broken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellsAPersonWhenSomebodyRefundedInTheProvidersWindow(Provider provider) {
        var paid = shop(provider);
        var order = paidOrder(paid);
        paid.till().refund("T-" + order, Fen.of(500));
        ask(paid, order);
        paid.work();
        assertThat(refund(paid, order).state()).isEqualTo(RefundState.REFUSED);
        assertThat(troubles(paid, order)).containsExactly(TroubleCause.REFUND_TOO_MUCH);
        assertThat(paid.till().refunds("T-" + order)).containsExactly(Fen.of(500));
        assertThat(paid.shop().phase(order)).isEqualTo(Phase.SHIPPED);
        assertThat(paid.broken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellsAPersonWhenThePaymentIsTooOld(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            var order = paidOrder(paid);
            paid.shop().clock().pass(Duration.ofDays(367));
            ask(paid, order);
            paid.work();
            assertThat(refund(paid, order).state()).isEqualTo(RefundState.REFUSED);
            assertThat(troubles(paid, order)).containsExactly(TroubleCause.REFUND_TOO_LATE);
            assertThat(paid.till().refunds("T-" + order)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsTheAccountRestThatIsRefusedAndLosesNoRefund(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            var order = paidOrder(paid);
            paid.till().faults().set(PaymentFaultRule.always(refund(provider), Fault.NO_AUTH));
            ask(paid, order);
            paid.work();
            assertThat(refund(paid, order).state()).isEqualTo(RefundState.ASKED);
            assertThat(paid.health()).isInstanceOf(Health.Broken.class);
            assertThat(troubles(paid, order)).isEmpty();

            paid.till().faults().set();
            paid.workAfter(REST);
            assertThat(refund(paid, order).state()).isEqualTo(RefundState.DONE);
            assertThat(paid.till().refunds("T-" + order)).containsExactly(PaidShop.PRICE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheRefundOfAWorkerThatDiedInTheMiddleOfItsCall(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            var order = paidOrder(paid);
            ask(paid, order);
            var store = paid.shop().store();
            var claim =
                    store.outbox()
                            .claim("dead", PaidShop.ACCOUNT, 1, Duration.ofMinutes(1))
                            .join()
                            .getFirst();
            call(paid, order);

            paid.work();
            assertThat(refund(paid, order).state()).isEqualTo(RefundState.DONE);
            assertThat(refund(paid, order).reference()).isEqualTo(claim.idempotencyKey());
            assertThat(paid.till().refunds("T-" + order)).containsExactly(PaidShop.PRICE);
            assertThat(paid.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAPersonWhenTheNumberWasUsedForAnotherAmount(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            var order = paidOrder(paid);
            askFor(paid, order, Fen.of(700));
            var reference = refund(paid, order).reference();
            paid.till().refund("T-" + order, reference, Fen.of(300));
            paid.work();
            assertThat(refund(paid, order).state()).isEqualTo(RefundState.ABNORMAL);
            assertThat(troubles(paid, order)).containsExactly(TroubleCause.REFUND_CONFLICT);
            assertThat(paid.till().refunds("T-" + order)).containsExactly(Fen.of(300));
            assertThat(paid.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "WECHAT")
    void tellsAPersonOfWhatEndsBadly(Provider provider) {
        var paid = shop(provider);
        var one = paidOrder(paid);
        var other = paidOrder(paid);
        paid.till().faults().set(PaymentFaultRule.on(refund(provider), Fault.REFUND_ABNORMAL, 1));
        ask(paid, one);
        paid.work();
        paid.till().faults().set(PaymentFaultRule.on(refund(provider), Fault.REFUND_CLOSED, 1));
        ask(paid, other);
        paid.work();

        assertThat(refund(paid, one).state()).isEqualTo(RefundState.ABNORMAL);
        assertThat(troubles(paid, one)).containsExactly(TroubleCause.REFUND_ABNORMAL);
        assertThat(refund(paid, other).state()).isEqualTo(RefundState.CLOSED);
        assertThat(troubles(paid, other)).containsExactly(TroubleCause.REFUND_CLOSED);
        assertThat(paid.broken()).isEmpty();

        ask(paid, other);
        paid.work();
        assertThat(refunds(paid, other))
                .extracting(RefundRecord::state)
                .containsExactly(RefundState.DROPPED, RefundState.DONE);
        assertThat(paid.shop().phase(other)).isEqualTo(Phase.REFUNDED);
    }

    /// A shop that has recovered from the faults before.
    private static PaidShop shop(Provider provider) {
        var paid = SHOPS.computeIfAbsent(provider, PaidShop::new);
        paid.till().faults().set();
        paid.workAfter(REST);
        return paid;
    }

    /// An order that was paid, and has shipped.
    private static String paidOrder(PaidShop paid) {
        var number = "R" + ++orders;
        paid.shop().keys(1);
        paid.till().pay("T-" + number, PaidShop.PRICE);
        paid.take(number, "T-" + number);
        paid.work();
        assertThat(paid.hasShipped(number)).isTrue();
        return number;
    }

    private static void ask(PaidShop paid, String order) {
        ask(paid, order, RefundWish.EVERYTHING);
    }

    private static void askFor(PaidShop paid, String order, Fen amount) {
        ask(paid, order, new RefundWish(List.of(), false, Optional.of(amount), false, "", ""));
    }

    private static void ask(PaidShop paid, String order, RefundWish wish) {
        var id = paid.detail(order).row().id();
        var answered = paid.shop().store().payments().refunds().ask(id, wish, TestShop.LEI).join();
        assertThat(answered).isInstanceOf(RefundAnswered.Done.class);
    }

    /// As the worker calls, and nobody hears the answer.
    private static void call(PaidShop paid, String order) {
        var stored = refund(paid, order);
        try (var provider = paid.till().account().open(TestShop.TIMEOUTS, paid.shop().clock())) {
            var request =
                    new RefundRequest(
                            new TradeKey.Transaction(stored.money().transaction()),
                            stored.reference(),
                            stored.amount(),
                            stored.money().paid(),
                            stored.reason());
            assertThat(provider.refund(request)).isInstanceOf(PaymentReply.Ok.class);
        }
    }

    private static RefundRecord refund(PaidShop paid, String order) {
        return refunds(paid, order).getLast();
    }

    private static List<RefundRecord> refunds(PaidShop paid, String order) {
        return paid.detail(order).refunds();
    }

    private static List<TroubleCause> troubles(PaidShop paid, String order) {
        return paid.detail(order).troubles().stream()
                .filter(TroubleRecord::isOpen)
                .map(TroubleRecord::cause)
                .toList();
    }

    private static Operation refund(Provider provider) {
        return Operation.valueOf(provider + "_REFUND");
    }

    private static Operation query(Provider provider) {
        return Operation.valueOf(provider + "_QUERY_REFUND");
    }
}
