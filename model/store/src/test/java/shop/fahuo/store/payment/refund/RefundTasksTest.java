package shop.fahuo.store.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.payment.refund.ProvedShop.MEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.review.Answered;

import java.time.Duration;
import java.util.Optional;

final class RefundTasksTest {

    private static final Fen PRICE = Fen.of(8_800);

    @ParameterizedTest
    @EnumSource
    void asksForARefundUnderTheNumberItWasGiven(Engine engine) {
        try (var shop = asked(engine)) {
            var claim = shop.claim();
            assertThat(claim.idempotencyKey()).isEqualTo(reference(shop));
            assertThat(claim.account()).isEqualTo(ProvedShop.ACCOUNT);
            assertThat(shop.call(claim)).isEqualTo(new RefundCall.Ask(request(shop)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksFirstWhenNobodyKnowsWhatHappened(Engine engine) {
        try (var shop = asked(engine)) {
            assertThat(shop.told(new RefundTold.Unknown("CONNECTION_CUT", "")))
                    .contains(TaskState.UNKNOWN);
            assertThat(shop.claims(TaskKind.REFUND)).isEmpty();
            shop.shop().clock().pass(Duration.ofSeconds(10));
            var claim = shop.claim();
            assertThat(shop.call(claim)).isEqualTo(new RefundCall.Query(request(shop), true));
            assertThat(shop.state(reference(shop))).isEqualTo(RefundState.ASKED);
            // The lease runs out, and somebody else claims it.
            shop.shop().clock().pass(Duration.ofMinutes(1));
            shop.claim();
            assertThat(shop.call(claim)).isEqualTo(new RefundCall.Lost());
            assertThat(shop.told(claim, new RefundTold.Unknown("LATE", ""))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyAsksAboutWhatIsOnItsWay(Engine engine) {
        try (var shop = asked(engine)) {
            assertThat(shop.stands(reference(shop), Refund.State.PROCESSING))
                    .contains(TaskState.DUE);
            assertThat(shop.claims(TaskKind.REFUND)).isEmpty();
            assertThat(shop.shop().store().payments().refundTasks().nextDue(ProvedShop.ACCOUNT))
                    .contains(shop.shop().clock().instant().plusSeconds(10));
            shop.shop().clock().pass(Duration.ofSeconds(10));
            assertThat(shop.call(shop.claim()))
                    .isEqualTo(new RefundCall.Query(request(shop), true));
            shop.shop().clock().pass(Duration.ofMinutes(1));
            shop.done(reference(shop));
            assertThat(shop.shop().store().payments().refundTasks().nextDue(ProvedShop.ACCOUNT))
                    .isEmpty();
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysRefusedUntilAPersonTriesAgainUnderTheSameNumber(Engine engine) {
        try (var shop = asked(engine)) {
            var reference = reference(shop);
            assertThat(shop.told(new RefundTold.Refused("NOT_ENOUGH", "余额不足")))
                    .contains(TaskState.DEAD);
            assertThat(shop.state(reference)).isEqualTo(RefundState.REFUSED);
            assertThat(shop.troubles()).isEqualTo("REFUND_NO_BALANCE");
            assertThat(shop.holds("A1")).isEqualTo("REFUND");

            var retried = shop.shop().store().desk().retry(shop.shop().id("A1"), MEI, "").join();
            assertThat(retried).isInstanceOf(Answered.Done.class);
            assertThat(shop.troubles()).isNull();
            var claim = shop.claim();
            assertThat(claim.idempotencyKey()).isEqualTo(reference);
            assertThat(shop.call(claim)).isEqualTo(new RefundCall.Query(request(shop), true));
            shop.told(
                    claim,
                    new RefundTold.Stands(shop.refund(reference, PRICE, Refund.State.SUCCESS)));
            assertThat(shop.state(reference)).isEqualTo(RefundState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void canBeDroppedWhenItWasRefused(Engine engine) {
        try (var shop = asked(engine)) {
            var reference = reference(shop);
            assertThat(shop.refunds().drop(reference, MEI, "").join())
                    .isEqualTo(wrong(RefundState.ASKED));
            shop.told(new RefundTold.Refused("ACQ.TRADE_HAS_FINISHED", ""));
            assertThat(shop.troubles()).isEqualTo("REFUND_TOO_LATE");
            shop.refunds().drop(reference, MEI, "the buyer keeps it").join();
            assertThat(shop.state(reference)).isEqualTo(RefundState.DROPPED);
            assertThat(shop.troubles()).isNull();
            assertThat(shop.holds("A1")).isNull();
            assertThat(shop.asked("A1", RefundWish.EVERYTHING)).endsWith("-2");
            assertThat(shop.claims(TaskKind.REFUND)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void makesRoomForAnotherWhenTheProviderEndedIt(Engine engine) {
        try (var shop = asked(engine)) {
            var reference = reference(shop);
            assertThat(shop.stands(reference, Refund.State.CLOSED)).contains(TaskState.DONE);
            assertThat(shop.troubles()).isEqualTo("REFUND_CLOSED");
            assertThat(shop.holds("A1")).isEqualTo("REFUND");

            var other = shop.asked("A1", RefundWish.EVERYTHING);
            assertThat(shop.state(reference)).isEqualTo(RefundState.DROPPED);
            assertThat(shop.troubles()).isNull();
            shop.done(other);
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void looksDailyAtWhatDoesNotGoThroughAndThenSeesItDone(Engine engine) {
        try (var shop = asked(engine)) {
            var reference = reference(shop);
            assertThat(shop.stands(reference, Refund.State.ABNORMAL)).contains(TaskState.DUE);
            shop.shop().clock().pass(Duration.ofDays(1));
            var claim = shop.claim();
            assertThat(shop.call(claim)).isEqualTo(new RefundCall.Query(request(shop), false));
            shop.told(
                    claim,
                    new RefundTold.Stands(shop.refund(reference, PRICE, Refund.State.ABNORMAL)));
            assertThat(shop.troubles()).isEqualTo("REFUND_ABNORMAL");
            shop.shop().clock().pass(Duration.ofDays(1));
            shop.done(reference);
            assertThat(shop.troubles()).isNull();
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSettledWithTheProofOfWhoeverPaidOutside(Engine engine) {
        try (var shop = asked(engine)) {
            var reference = reference(shop);
            var refunds = shop.refunds();
            assertThat(refunds.settle(reference, MEI, "bank").join())
                    .isEqualTo(wrong(RefundState.ASKED));
            var claim = shop.claim();
            shop.told(
                    claim,
                    new RefundTold.Stands(shop.refund(reference, PRICE, Refund.State.ABNORMAL)));
            assertThat(refunds.settle(reference, MEI, " ").join())
                    .isEqualTo(new RefundAnswered.Refused(new RefundRefusal.NoProof()));
            refunds.settle(reference, MEI, "bank transfer 7").join();
            assertThat(shop.refund(reference).words()).isEqualTo("bank transfer 7");
            assertThat(shop.balance("liability:customer_refund")).isEqualTo(-PRICE.value());
            assertThat(shop.balance("asset:platform:wechat:1900001")).isEqualTo(PRICE.value());
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
            assertThat(shop.troubles()).isNull();
            shop.shop().clock().pass(Duration.ofDays(2));
            assertThat(shop.claims(TaskKind.REFUND)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAPersonWhenTheProviderHasSomethingElseUnderTheNumber(Engine engine) {
        try (var shop = asked(engine)) {
            var reference = reference(shop);
            shop.told(
                    new RefundTold.Stands(shop.refund(reference, Fen.of(1), Refund.State.SUCCESS)));
            assertThat(shop.state(reference)).isEqualTo(RefundState.ABNORMAL);
            assertThat(shop.troubles()).isEqualTo("REFUND_CONFLICT");
            shop.shop().clock().pass(Duration.ofDays(1));
            shop.told(new RefundTold.Conflict("MISMATCH"));
            assertThat(shop.troubles()).isEqualTo("REFUND_CONFLICT");
            assertThat(shop.phase("A1")).isEqualTo("READY");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNeverGivenUpButTellsAPerson(Engine engine) {
        try (var shop = asked(engine)) {
            for (int call = 1; call <= 13; call++) {
                var told =
                        call % 2 == 0
                                ? new RefundTold.NotNow("UNREACHABLE", Optional.empty())
                                : new RefundTold.Unknown("READ_TIMEOUT", "");
                shop.told(told);
                shop.shop().clock().pass(Duration.ofHours(1));
                assertThat(shop.troubles()).isEqualTo(call < 12 ? null : "UNCONFIRMED");
            }
            assertThat(shop.state(reference(shop))).isEqualTo(RefundState.ASKED);
            shop.done(reference(shop));
            assertThat(shop.troubles()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsAsLongAsItIsToldToWithoutCountingIt(Engine engine) {
        try (var shop = asked(engine)) {
            var pause = Optional.of(Duration.ofMinutes(3));
            assertThat(shop.told(new RefundTold.NotNow("THROTTLED", pause)))
                    .contains(TaskState.DUE);
            shop.shop().clock().pass(Duration.ofMinutes(3));
            assertThat(shop.claim().attempts()).isZero();
        }
    }

    private static ProvedShop asked(Engine engine) {
        var shop = ProvedShop.on(engine);
        shop.worked("A1", order("A1").tea(1));
        shop.asked("A1", RefundWish.EVERYTHING);
        return shop;
    }

    private static String reference(ProvedShop shop) {
        return shop.shop().text("select reference from refund");
    }

    private static RefundCall.Request request(ProvedShop shop) {
        return new RefundCall.Request(Provider.WECHAT, "4200A1", reference(shop), PRICE, PRICE, "");
    }

    private static RefundAnswered wrong(RefundState state) {
        return new RefundAnswered.Refused(new RefundRefusal.WrongState(state));
    }
}
