package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.store.order.OrderDetail.TroubleRecord;
import shop.fahuo.worker.account.Health;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whatever goes wrong while the worker asks for money, only the provider's own signed word moves
/// an order.
class PaymentFaultsTest {

    private static final Duration SIX_MINUTES = Duration.ofMinutes(6);
    private static final Duration REST = Duration.ofMinutes(15);

    /// One for all faults of a provider: each has orders of its own.
    private static final Map<Provider, PaidShop> SHOPS = new EnumMap<>(Provider.class);

    private static int orders;

    @AfterAll
    static void close() {
        SHOPS.values().forEach(PaidShop::close);
        SHOPS.clear();
    }

    /// A shop that has recovered from the faults before.
    private static PaidShop shop(Provider provider) {
        var paid = SHOPS.computeIfAbsent(provider, PaidShop::new);
        paid.till().faults().set();
        paid.workAfter(REST);
        paid.shop().keys(1);
        return paid;
    }

    private static String paidOrder(PaidShop paid) {
        var number = "A" + ++orders;
        paid.till().pay("T-" + number, PaidShop.PRICE);
        paid.take(number, "T-" + number);
        return number;
    }

    /// A fault of one provider's query.
    record Strike(Provider provider, Fault fault) {

        Operation query() {
            return Operation.valueOf(provider + "_QUERY");
        }

        /// Late and yet in time, or a clock too far off to be believed.
        PaymentFaultRule on(Integer... calls) {
            return PaymentFaultRule.on(query(), fault, calls)
                    .by(fault == Fault.SLOW ? Duration.ofMillis(20) : SIX_MINUTES);
        }
    }

    static Stream<Strike> strikes() {
        return Arrays.stream(Provider.values())
                .flatMap(
                        provider ->
                                Arrays.stream(Fault.values())
                                        .map(fault -> new Strike(provider, fault)))
                .filter(strike -> strike.fault().fits(strike.query()));
    }

    /// Those in which the provider did not speak, or not in a way that proves it.
    static Stream<Strike> unproved() {
        return strikes()
                .filter(
                        strike ->
                                switch (strike.fault().manner()) {
                                    case CUT, HALF, ERROR, PAGE, FORGED, THROTTLE -> true;
                                    case SIGNATURE -> !isProvedByItself(strike);
                                    case SKEW -> strike.provider() == Provider.WECHAT;
                                    case SILENCE, SLOW, REFUSAL, FATE, TWICE -> false;
                                });
    }

    /// In key mode nobody looks at the name of a certificate: the signature itself is right.
    private static boolean isProvedByItself(Strike strike) {
        return strike.provider() == Provider.ALIPAY && strike.fault() == Fault.UNKNOWN_SERIAL;
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void shipsOnceTheFaultIsOverAndFindsNothingElseBefore(Strike strike) {
        var paid = shop(strike.provider());
        paid.till().faults().set(strike.on(1, 2, 4));
        var order = paidOrder(paid);
        paid.work();
        assertThat(paid.findings(order)).containsExactly("SOUND");
        assertThat(paid.hasShipped(order)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unproved")
    void findsNothingInWhatNobodySigned(Strike strike) {
        var paid = shop(strike.provider());
        var rule = PaymentFaultRule.always(strike.query(), strike.fault()).by(SIX_MINUTES);
        paid.till().faults().set(rule);
        var order = paidOrder(paid);
        var nobodys = "N" + orders;
        paid.take(nobodys, "T-" + nobodys);
        paid.work();
        assertThat(paid.till().faults().calls(strike.query())).isPositive();
        assertUndecided(paid, order);
        assertUndecided(paid, nobodys);

        paid.till().faults().set();
        paid.workAfter(REST);
        assertThat(paid.hasShipped(order)).isTrue();
        assertThat(paid.findings(nobodys)).containsExactly("UNKNOWN_NUMBER");
        assertThat(paid.holds(nobodys)).containsExactly(HoldReason.PAYMENT);
        paid.cancel(nobodys);
    }

    @ParameterizedTest
    @EnumSource
    void leavesAProviderAloneThatThrottles(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            var strike = new Strike(provider, Fault.THROTTLE);
            paid.till().faults().set(strike.on(1, 2, 3, 4));
            for (int i = 0; i < 9; i++) {
                paid.till().pay("T-A" + i, PaidShop.PRICE);
                paid.take("A" + i, "T-A" + i);
            }
            paid.work();
            assertThat(paid.shop().said())
                    .flatExtracting(WorkerStatus::accounts)
                    .extracting(WorkerStatus.Account::health)
                    .anySatisfy(health -> assertThat(health).isInstanceOf(Health.Throttled.class));
            for (int i = 0; i < 9; i++) {
                assertThat(paid.hasShipped("A" + i)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void restsFromAnAccountThatIsRefusedAndNoOrderSuffers(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.shop().payments().put(PaidShop.ACCOUNT, paid.till().strange());
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertBroken(
                    paid, provider == Provider.WECHAT ? "SIGN_ERROR" : "isv.invalid-signature");
            assertUndecided(paid, "A1");
            assertThat(paid.detail("A1").tasks().getFirst().attempts()).isZero();

            paid.shop().payments().put(PaidShop.ACCOUNT, paid.till().account());
            paid.work();
            assertThat(paid.hasShipped("A1")).isTrue();
            assertThat(paid.health()).isEqualTo(new Health.Ok());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAProductThatIsNotOpenedForTheAccountsFault(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            var strike = new Strike(provider, Fault.NO_AUTH);
            paid.till().faults().set(strike.on(1, 2));
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertThat(paid.shop().said())
                    .flatExtracting(WorkerStatus::accounts)
                    .extracting(WorkerStatus.Account::health)
                    .anySatisfy(health -> assertThat(health).isInstanceOf(Health.Broken.class));
            assertThat(paid.findings("A1")).containsExactly("SOUND");
        }
    }

    /// A night without a connection is nobody's trouble in the morning.
    @ParameterizedTest
    @EnumSource
    void givesNoQuestionUpWhileNobodyCanBeReached(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.shop().payments().put(PaidShop.ACCOUNT, paid.till().away());
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            for (int i = 0; i < 20; i++) {
                paid.workAfter(Duration.ofMinutes(30));
            }
            assertBroken(paid, "UNREACHABLE");
            assertUndecided(paid, "A1");

            paid.shop().payments().put(PaidShop.ACCOUNT, paid.till().account());
            paid.workAfter(Duration.ofMinutes(30));
            assertThat(paid.hasShipped("A1")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAPersonOfAProviderThatCannotBeUnderstoodAndTakesItBack(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            var query = new Strike(provider, Fault.BAD_SIGNATURE).query();
            paid.till().faults().set(PaymentFaultRule.always(query, Fault.BAD_SIGNATURE));
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            for (int i = 0; i < 12; i++) {
                paid.workAfter(REST);
            }
            assertUndecided(paid, "A1");
            assertThat(openTroubles(paid)).containsExactly(TroubleCause.UNCONFIRMED);

            paid.till().faults().set();
            paid.workAfter(REST);
            assertThat(paid.hasShipped("A1")).isTrue();
            assertThat(openTroubles(paid)).isEmpty();
        }
    }

    private static List<TroubleCause> openTroubles(PaidShop paid) {
        return paid.detail("A1").troubles().stream()
                .filter(TroubleRecord::isOpen)
                .map(TroubleRecord::cause)
                .toList();
    }

    @Test
    void believesNothingWhileItsOwnClockIsOff() {
        try (var paid = new PaidShop(Provider.WECHAT, SIX_MINUTES)) {
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertUndecided(paid, "A1");
            assertBroken(paid, "SIGN_ERROR");
        }
    }

    @Test
    void saysThatItsClockIsOffWhereTheProviderDoes() {
        try (var paid = new PaidShop(Provider.ALIPAY, SIX_MINUTES)) {
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertUndecided(paid, "A1");
            assertBroken(paid, "CLOCK");
        }
    }

    private static void assertBroken(PaidShop paid, String code) {
        assertThat(paid.health())
                .isInstanceOfSatisfying(
                        Health.Broken.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }

    /// Nothing was found, nothing was done, nothing was given up.
    private static void assertUndecided(PaidShop paid, String number) {
        assertThat(paid.findings(number)).isEmpty();
        assertThat(paid.hasShipped(number)).isFalse();
        assertThat(paid.detail(number).tasks())
                .extracting(task -> task.state())
                .isSubsetOf(TaskState.DUE, TaskState.UNKNOWN)
                .hasSize(1);
    }
}
