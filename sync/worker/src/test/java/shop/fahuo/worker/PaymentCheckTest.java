package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.task.TaskState;

import java.time.Duration;

/// What the worker makes of a provider's answers.
class PaymentCheckTest {

    private static final Duration POLL = Duration.ofSeconds(2);

    @ParameterizedTest
    @EnumSource
    void shipsOnMoneyThatIsThere(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            assertThat(paid.work()).isEqualTo(new WorkReport(1, 1, 0, 0, 1, 0, 0, 0));
            assertThat(paid.findings("A1")).containsExactly("SOUND");
            assertThat(paid.hasShipped("A1")).isTrue();
            assertThat(paid.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsMoneyByTheProvidersNumberToo(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.take("A1", paid.till().pay("T-A1", PaidShop.PRICE));
            paid.work();
            assertThat(paid.hasShipped("A1")).isTrue();
            assertThat(paid.till().faults().calls(paid.till().query())).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shipsByItselfOnceTheBuyerHasPaid(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.till().order("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertThat(paid.findings("A1")).containsExactly("UNPAID");
            assertThat(paid.holds("A1")).containsExactly(HoldReason.PAYMENT);

            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.workAfter(POLL);
            assertThat(paid.findings("A1")).containsExactly("UNPAID", "SOUND");
            assertThat(paid.holds("A1")).isEmpty();
            assertThat(paid.hasShipped("A1")).isTrue();
            assertThat(paid.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shipsByItselfOnceTheProviderKnowsTheNumber(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.take("A1", "T-A1");
            paid.work();
            assertThat(paid.findings("A1")).containsExactly("UNKNOWN_NUMBER");

            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.workAfter(POLL);
            assertThat(paid.findings("A1")).containsExactly("UNKNOWN_NUMBER", "SOUND");
            assertThat(paid.hasShipped("A1")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotWaitForMoneyThatMayNeverCome(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.till().order("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertThat(paid.shop().clock().instant()).isBefore(TestClock.START.plus(POLL));
            var task = paid.detail("A1").tasks().getFirst();
            assertThat(task.state()).isEqualTo(TaskState.DUE);
            assertThat(task.due()).isEqualTo(paid.shop().clock().instant().plus(POLL));
        }
    }

    @ParameterizedTest
    @CsvSource({"WECHAT, 1499", "WECHAT, 1501", "ALIPAY, 1499", "ALIPAY, 1501"})
    void holdsAnotherAmountForEver(Provider provider, long fen) {
        try (var paid = new PaidShop(provider)) {
            paid.till().pay("T-A1", Fen.of(fen));
            paid.take("A1", "T-A1");
            paid.work();
            assertHeld(paid, "WRONG_AMOUNT");
        }
    }

    /// Alipay's answers do not name the receiver: an app is asked for its own merchant's trades.
    @Test
    void holdsMoneyThatAnotherMerchantHas() {
        try (var paid = new PaidShop(Provider.WECHAT)) {
            paid.route("1900000109");
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertHeld(paid, "WRONG_RECEIVER");
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsWhatWasClosedWithoutMoney(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.till().end("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertHeld(paid, "CLOSED");
        }
    }

    @ParameterizedTest
    @CsvSource({"WECHAT, REFUNDED", "ALIPAY, CLOSED"})
    void holdsWhatWentBack(Provider provider, String finding) {
        try (var paid = new PaidShop(provider)) {
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.till().refund("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertHeld(paid, finding);
        }
    }

    /// Alipay's query does not tell such a trade from one that is whole.
    @Test
    void holdsWhatWentBackInPart() {
        try (var paid = new PaidShop(Provider.WECHAT)) {
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.till().refund("T-A1", Fen.of(1));
            paid.take("A1", "T-A1");
            paid.work();
            assertHeld(paid, "REFUNDED");
        }
    }

    @Test
    void shipsOnMoneyThatCannotGoBackAnyMore() {
        try (var paid = new PaidShop(Provider.ALIPAY)) {
            if (!(paid.till() instanceof AlipayTill alipay)) {
                throw new AssertionError(paid.till());
            }
            alipay.finish("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            assertThat(paid.hasShipped("A1")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shipsOneOfTwoOrdersThatNameTheSameMoney(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            var id = paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            paid.take("A2", id);
            paid.work();
            assertThat(paid.hasShipped("A1")).isTrue();
            assertThat(paid.findings("A2")).containsExactly("TAKEN");
            assertThat(paid.holds("A2")).containsExactly(HoldReason.PAYMENT);
            assertThat(paid.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAnewWhenTheOrderNamesOtherMoney(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.till().pay("T-A1", Fen.of(1));
            paid.till().pay("T-A2", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.work();
            paid.take("A1", "T-A2");
            paid.work();
            assertThat(paid.findings("A1")).containsExactly("WRONG_AMOUNT", "SOUND");
            assertThat(paid.hasShipped("A1")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksNoMoreForAnOrderThatHasEnded(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.take("A1", "T-A1");
            paid.work();
            paid.cancel("A1");
            paid.workAfter(POLL);
            assertThat(paid.detail("A1").tasks())
                    .extracting(task -> task.state())
                    .containsExactly(TaskState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainWhoDiedInMidCall(Provider provider) {
        try (var paid = new PaidShop(provider)) {
            paid.till().pay("T-A1", PaidShop.PRICE);
            paid.take("A1", "T-A1");
            paid.shop().payments().clear();
            paid.work();
            var lease = Duration.ofMinutes(1);
            var claims = paid.shop().store().outbox().claim("dead", PaidShop.ACCOUNT, 9, lease);
            assertThat(claims.join()).hasSize(1);

            paid.shop().payments().put(PaidShop.ACCOUNT, paid.till().account());
            paid.workAfter(Duration.ofSeconds(1));
            assertThat(paid.hasShipped("A1")).isTrue();
            assertThat(paid.findings("A1")).containsExactly("SOUND");
            assertThat(paid.shop().clock().instant()).isEqualTo(TestClock.START.plus(lease));
        }
    }

    private static void assertHeld(PaidShop paid, String finding) {
        assertThat(paid.findings("A1")).containsExactly(finding);
        assertThat(paid.holds("A1")).containsExactly(HoldReason.PAYMENT);
        paid.workAfter(Duration.ofDays(10));
        assertThat(paid.findings("A1")).containsExactly(finding);
        assertThat(paid.shop().phase("A1")).isEqualTo(Phase.PAID);
        assertThat(paid.detail("A1").tasks())
                .extracting(task -> task.state())
                .containsExactly(TaskState.DONE);
        assertThat(paid.broken()).isEmpty();
    }
}
