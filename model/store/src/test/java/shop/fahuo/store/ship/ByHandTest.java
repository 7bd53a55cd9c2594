package shop.fahuo.store.ship;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.TroubleClass;
import shop.fahuo.core.task.TroubleStep;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class ByHandTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Outcome REFUSED = new Outcome.Rejected("SKU_CLOSED", "no");
    private static final Outcome UNKNOWN = new Outcome.Unknown("READ_TIMEOUT", "");

    @ParameterizedTest
    @EnumSource
    void keysThatWereGivenByHandCountAsDeliveredAndNobodyIsCalledAgain(Engine engine) {
        try (var shop = shipping(engine)) {
            settle(shop, REFUSED);
            assertThat(inTrouble(shop)).containsExactly(1L, 0L, 0L);
            assertThat(steps(shop)).contains(TroubleStep.RETRY, TroubleStep.DONE_OUTSIDE);

            assertThat(done(shop)).isEqualTo(new Answered.Done(Phase.SHIPPED, false));
            assertThat(shop.number("select count(*) from card_key where state = 'DELIVERED'"))
                    .isEqualTo(2);
            var detail = detail(shop);
            assertThat(detail.row().trouble()).isFalse();
            assertThat(detail.tasks().getFirst().state()).isEqualTo(TaskState.DONE);
            assertThat(detail.deliveries().getFirst().by()).isEqualTo("person:李雷");
            assertThat(detail.reviews().getLast().note()).isEqualTo("旺旺截图 11-22");
            shop.clock().pass(Duration.ofDays(1));
            assertThat(claims(shop)).isEmpty();
            assertThat(done(shop)).isEqualTo(new Answered.Refused(new Refusal.NothingByHand()));
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMayHaveHappenedIsAskedForNowAndNotRepeated(Engine engine) {
        try (var shop = unconfirmed(engine)) {
            assertThat(inTrouble(shop)).containsExactly(0L, 1L, 0L);
            assertThat(steps(shop)).contains(TroubleStep.ASK).doesNotContain(TroubleStep.RETRY);
            assertThat(claims(shop)).isEmpty();

            assertThat(shop.store().desk().ask(shop.id("P1"), TestShop.LEI, "").join())
                    .isEqualTo(new Answered.Done(Phase.SHIPPING, false));
            var claims = claims(shop);
            assertThat(claims).hasSize(1);
            assertThat(claims.getFirst().mustQuery()).isTrue();
            assertThat(detail(shop).row().trouble()).isTrue();

            shop.store().effects().settle(claims.getFirst(), new Outcome.Ok("R1")).join();
            assertThat(detail(shop).row().trouble()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsNotedWhileTheCallIsUnderWay(Engine engine) {
        try (var shop = unconfirmed(engine)) {
            shop.store().desk().ask(shop.id("P1"), TestShop.LEI, "").join();
            var claim = claims(shop).getFirst();
            assertThat(done(shop)).isEqualTo(new Answered.Refused(new Refusal.NothingByHand()));
            assertThat(shop.store().desk().ask(shop.id("P1"), TestShop.LEI, "").join())
                    .isEqualTo(new Answered.Refused(new Refusal.NothingToAsk()));

            shop.store().effects().settle(claim, UNKNOWN).join();
            assertThat(done(shop)).isEqualTo(new Answered.Done(Phase.SHIPPED, false));
            // What the call before may have done is no second delivery.
            assertThat(shop.number("select count(*) from delivery")).isEqualTo(1);
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBuyerWhoWasNotToldIsATroubleOfItsOwnClass(Engine engine) {
        try (var shop = shipping(engine)) {
            settle(shop, new Outcome.Ok("R1"));
            settle(shop, REFUSED);
            assertThat(inTrouble(shop)).containsExactly(0L, 0L, 1L);
            assertThat(done(shop)).isEqualTo(new Answered.Done(Phase.SHIPPED, false));
            assertThat(inTrouble(shop)).containsExactly(0L, 0L, 0L);
            assertSound(shop);
        }
    }

    /// By the filter and by the counts, which must agree.
    private static List<Long> inTrouble(TestShop shop) {
        var counts = shop.store().orders().troubleCounts();
        for (var one : TroubleClass.values()) {
            var page =
                    shop.store()
                            .orders()
                            .page(OrderFilter.ALL.inTrouble(one), Optional.empty(), 10);
            assertThat(page.rows()).hasSize(counts.getOrDefault(one, 0L).intValue());
        }
        return List.copyOf(counts.values());
    }

    private static List<TroubleStep> steps(TestShop shop) {
        return detail(shop).row().troubles().getFirst().steps();
    }

    private static OrderDetail detail(TestShop shop) {
        return shop.store().orders().find(shop.id("P1")).orElseThrow();
    }

    private static Answered done(TestShop shop) {
        return shop.store().byHand().done(shop.id("P1"), TestShop.LEI, "旺旺截图 11-22", "").join();
    }

    private static TestShop unconfirmed(Engine engine) {
        var shop = shipping(engine);
        for (int i = 0; i < RetryPolicy.DEFAULT.attempts(); i++) {
            shop.clock().pass(Duration.ofMinutes(11));
            settle(shop, UNKNOWN);
        }
        return shop;
    }

    private static TestShop shipping(Engine engine) {
        var shop = TestShop.on(engine);
        shop.keys(3);
        shop.take(order("P1").of(TestShop.PRACTICE).keys(2));
        shop.work();
        return shop;
    }

    private static void settle(TestShop shop, Outcome outcome) {
        shop.store().effects().settle(claims(shop).getFirst(), outcome).join();
    }

    private static List<Claim> claims(TestShop shop) {
        return shop.store().outbox().claim("desk", "practice", 10, LEASE).join();
    }

    private static void assertSound(TestShop shop) {
        assertThat(shop.store().verifier().all(_ -> {})).filteredOn(check -> !check.ok()).isEmpty();
    }
}
