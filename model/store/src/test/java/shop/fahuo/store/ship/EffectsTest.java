package shop.fahuo.store.ship;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Refusal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class EffectsTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Outcome OK = new Outcome.Ok("receipt 1");
    private static final Outcome UNKNOWN = new Outcome.Unknown("TIMEOUT", "");

    @ParameterizedTest
    @EnumSource
    void aConfirmedDeliveryShipsTheOrderAndTellsTheBuyer(Engine engine) {
        try (var shop = shipping(engine)) {
            var claim = claim(shop);
            assertThat(clearance(shop, claim))
                    .isInstanceOfSatisfying(
                            Clearance.Keys.class,
                            keys ->
                                    assertThat(keys.delivery().lines())
                                            .extracting(line -> line.keys().size())
                                            .containsExactly(2));
            assertThat(settle(shop, claim, OK)).contains(TaskState.DONE);
            assertThat(phase(shop, "SHIPPED")).isEqualTo(1);
            var notice = claim(shop);
            assertThat(notice.kind()).isEqualTo(TaskKind.NOTIFY_BUYER);
            assertThat(clearance(shop, notice))
                    .isEqualTo(new Clearance.Notice(new OrderNumber("P1"), "KEYS_DELIVERED.1"));
            assertThat(shop.number("select on_hand + reserved from stock where sku = 'VIP-MONTH'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownCallIsQueriedBeforeItIsMadeAgain(Engine engine) {
        try (var shop = shipping(engine)) {
            var first = claim(shop);
            assertThat(first.mustQuery()).isFalse();
            assertThat(settle(shop, first, UNKNOWN)).contains(TaskState.UNKNOWN);
            assertThat(claims(shop)).isEmpty();

            shop.clock().pass(Duration.ofMinutes(1));
            var second = claim(shop);
            assertThat(second.mustQuery()).isTrue();
            assertThat(second.idempotencyKey()).isEqualTo(first.idempotencyKey());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLostClaimChangesNothing(Engine engine) {
        try (var shop = shipping(engine)) {
            var slow = claim(shop);
            shop.clock().pass(LEASE.plusSeconds(1));
            var fast = claim(shop);
            assertThat(fast.mustQuery()).isTrue();
            assertThat(clearance(shop, slow)).isEqualTo(new Clearance.Lost());
            assertThat(settle(shop, slow, new Outcome.Rejected("LATE", ""))).isEmpty();
            assertThat(settle(shop, fast, OK)).contains(TaskState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsATroubleAndIsNotTriedAgain(Engine engine) {
        try (var shop = shipping(engine)) {
            assertThat(settle(shop, claim(shop), new Outcome.Rejected("SKU_CLOSED", "no")))
                    .contains(TaskState.DEAD);
            shop.clock().pass(Duration.ofDays(1));
            assertThat(claims(shop)).isEmpty();
            assertThat(openTroubles(shop)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPersonHasARefusedTaskTriedAgainUnderItsReference(Engine engine) {
        try (var shop = shipping(engine)) {
            var first = claim(shop);
            settle(shop, first, new Outcome.Rejected("SKU_CLOSED", "no"));
            var desk = shop.store().desk();
            assertThat(desk.retry(shop.id("P1"), TestShop.LEI, "opened").join())
                    .isEqualTo(new Answered.Done(Phase.SHIPPING, false));

            var second = claim(shop);
            assertThat(second.idempotencyKey()).isEqualTo(first.idempotencyKey());
            assertThat(second.mustQuery()).isTrue();
            assertThat(settle(shop, second, OK)).contains(TaskState.DONE);
            assertThat(openTroubles(shop)).isZero();
            assertThat(desk.retry(shop.id("P1"), TestShop.LEI, "").join())
                    .isEqualTo(new Answered.Refused(new Refusal.NothingToRetry()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPersonSettlesATroubleAndTheNextIsToldWhoDid(Engine engine) {
        try (var shop = shipping(engine)) {
            settle(shop, claim(shop), new Outcome.Rejected("SKU_CLOSED", "no"));
            var desk = shop.store().desk();
            assertThat(desk.settle(shop.id("P1"), TestShop.LEI, "sent by hand").join())
                    .isEqualTo(new Answered.Done(Phase.SHIPPING, false));
            assertThat(openTroubles(shop)).isZero();
            assertThat(desk.settle(shop.id("P1"), TestShop.LEI, "").join())
                    .isEqualTo(
                            new Answered.Refused(
                                    new Refusal.AlreadyDone(
                                            Answer.SETTLE, "李雷", shop.clock().instant())));
        }
    }

    private static long openTroubles(TestShop shop) {
        return shop.number("select count(*) from trouble where resolved_at is null");
    }

    @ParameterizedTest
    @EnumSource
    void waitsAsLongAsTheOtherSideAsksWithoutCountingIt(Engine engine) {
        try (var shop = shipping(engine)) {
            for (int i = 0; i < 20; i++) {
                var wait = new Outcome.NotNow("429", Optional.of(Duration.ofSeconds(30)));
                assertThat(settle(shop, claim(shop), wait)).contains(TaskState.DUE);
                assertThat(claims(shop)).isEmpty();
                shop.clock().pass(Duration.ofSeconds(30));
            }
            assertThat(claim(shop).attempts()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesUpWhatCannotBeReachedButNeverWhatIsUnknown(Engine engine) {
        try (var shop = shipping(engine)) {
            var state = Optional.of(TaskState.DUE);
            for (int i = 0; i < 12; i++) {
                state = settle(shop, claim(shop), new Outcome.NotNow("REFUSED", Optional.empty()));
                shop.clock().pass(Duration.ofMinutes(11));
            }
            assertThat(state).contains(TaskState.DEAD);
        }
        try (var shop = shipping(engine)) {
            for (int i = 0; i < 15; i++) {
                assertThat(settle(shop, claim(shop), UNKNOWN)).contains(TaskState.UNKNOWN);
                shop.clock().pass(Duration.ofMinutes(11));
            }
            assertThat(shop.number("select count(*) from trouble where cause = 'UNCONFIRMED'"))
                    .isEqualTo(1);
            assertThat(settle(shop, claim(shop), OK)).contains(TaskState.DONE);
            assertThat(shop.number("select count(*) from trouble where resolved_at is null"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatACrashLeftClaimedIsUnknown(Engine engine) {
        try (var shop = shipping(engine)) {
            claim(shop);
            shop.reopen();
            assertThat(claim(shop).mustQuery()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRedSwitchStopsDeliveriesUntilItIsSwitchedBack(Engine engine) {
        try (var shop = shipping(engine)) {
            var claimed = claim(shop);
            shop.store().redSwitch().set(true, TestShop.LEI);
            assertThat(clearance(shop, claimed)).isEqualTo(new Clearance.Stopped());
            settle(
                    shop,
                    claimed,
                    new Outcome.NotNow("RED_SWITCH", Optional.of(Duration.ofSeconds(0))));
            assertThat(claims(shop)).isEmpty();
            assertThat(shop.store().outbox().nextDue("practice")).isEmpty();

            shop.store().redSwitch().set(false, TestShop.LEI);
            assertThat(shop.store().outbox().nextDue("practice")).contains(shop.clock().instant());
            assertThat(claim(shop).mustQuery()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsHandedOverWhenTheClockWasSetBackIntoTheUndoWindow(Engine engine) {
        try (var shop = shipping(engine)) {
            var claimed = claim(shop);
            shop.clock().pass(Duration.ofMinutes(-5));
            assertThat(clearance(shop, claimed))
                    .isEqualTo(new Clearance.TooEarly(Duration.ofMinutes(5)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void claimsOnlyTheTasksOfOneAccount(Engine engine) {
        try (var shop = shipping(engine)) {
            assertThat(shop.store().outbox().claim("desk", "other", 10, LEASE).join()).isEmpty();
            assertThat(shop.store().outbox().nextDue("other")).isEmpty();
            assertThat(shop.store().outbox().depth("practice"))
                    .isEqualTo(Map.of(TaskState.DUE, 1L));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfItsLeaseIsWhenAClaimedTaskIsLookedAtAgain(Engine engine) {
        try (var shop = shipping(engine)) {
            claim(shop);
            assertThat(shop.store().outbox().nextDue("practice"))
                    .contains(shop.clock().instant().plus(LEASE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatEndedDuringTheCallIsATroubleAndNotAHandOver(Engine engine) {
        try (var shop = shipping(engine)) {
            var claim = claim(shop);
            shop.tamper("update orders set phase = 'REFUNDED' where number = 'P1'");
            assertThat(clearance(shop, claim)).isEqualTo(new Clearance.NotShipping());
            assertThat(settle(shop, claim, OK)).contains(TaskState.DONE);
            assertThat(
                            shop.number(
                                    "select count(*) from trouble where cause ="
                                            + " 'CLOSED_AFTER_SHIPPING'"))
                    .isEqualTo(1);
            assertThat(claims(shop)).isEmpty();
        }
    }

    private static TestShop shipping(Engine engine) {
        var shop = TestShop.on(engine);
        shop.keys(3);
        shop.take(order("P1").of(TestShop.PRACTICE).keys(2));
        shop.work();
        assertThat(phase(shop, "SHIPPING")).isEqualTo(1);
        return shop;
    }

    private static List<Claim> claims(TestShop shop) {
        return shop.store().outbox().claim("desk", "practice", 10, LEASE).join();
    }

    private static Claim claim(TestShop shop) {
        var claims = claims(shop);
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    private static Clearance clearance(TestShop shop, Claim claim) {
        return shop.store().effects().clear(claim);
    }

    private static Optional<TaskState> settle(TestShop shop, Claim claim, Outcome outcome) {
        return shop.store().effects().settle(claim, outcome).join();
    }

    private static long phase(TestShop shop, String phase) {
        return shop.number("select orders from phase_count where phase = '" + phase + "'");
    }
}
