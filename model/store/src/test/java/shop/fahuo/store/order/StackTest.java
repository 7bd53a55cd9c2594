package shop.fahuo.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class StackTest {

    private static final int ALL = 100;

    @ParameterizedTest
    @EnumSource
    void hasWhatIsInReviewInTheOrderThatIsAskedFor(Engine engine) {
        try (var shop = flagged(engine)) {
            assertThat(stack(shop, StackSort.PLACED)).isEqualTo(ids(shop, "OLD", "DEAR", "NEW"));
            assertThat(stack(shop, StackSort.VALUE)).isEqualTo(ids(shop, "DEAR", "NEW", "OLD"));
            shop.tamper(
                    "update orders set paid_at = placed_at + interval '5' hour where number ="
                            + " 'OLD'");
            assertThat(stack(shop, StackSort.PAID)).isEqualTo(ids(shop, "DEAR", "NEW", "OLD"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void putsWhatIsOnHoldLast(Engine engine) {
        try (var shop = flagged(engine)) {
            shop.store()
                    .desk()
                    .hold(shop.id("DEAR"), HoldReason.BUYER, Optional.empty(), TestShop.LEI, "")
                    .join();
            assertThat(stack(shop, StackSort.VALUE)).isEqualTo(ids(shop, "NEW", "OLD", "DEAR"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksWhatTheListAsksButForItsPhase(Engine engine) {
        try (var shop = flagged(engine)) {
            var dear =
                    OrderFilter.ALL
                            .inPhase(Phase.SHIPPED)
                            .with(
                                    new Criterion.Total(
                                            Optional.of(Fen.of(200_000)), Optional.empty()));
            assertThat(shop.store().orders().stack(dear, StackSort.PLACED, ALL))
                    .isEqualTo(new Stack(ids(shop, "DEAR"), true));
            var found = OrderFilter.ALL.matching("NEW");
            assertThat(shop.store().orders().stack(found, StackSort.PLACED, ALL).orders())
                    .isEqualTo(ids(shop, "NEW"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesThoseThatWaitLongestWhereThereAreTooMany(Engine engine) {
        try (var shop = flagged(engine)) {
            assertThat(shop.store().orders().stack(OrderFilter.ALL, StackSort.VALUE, 2))
                    .isEqualTo(new Stack(ids(shop, "DEAR", "OLD"), false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithWhatMustLeaveFirst(Engine engine) {
        try (var shop = flagged(engine)) {
            var soon = TestClock.START.plusSeconds(3_600);
            shop.tamper("update orders set ship_by = null where number = 'OLD'");
            shop.take(
                    order("NEW")
                            .tea(13)
                            .placed(TestClock.START.minusSeconds(7_080))
                            .leavingBy(soon));
            assertThat(stack(shop, StackSort.PROMISED)).isEqualTo(ids(shop, "NEW", "DEAR", "OLD"));
            assertThat(shop.store().orders().stack(OrderFilter.ALL, StackSort.PROMISED, 1))
                    .isEqualTo(new Stack(ids(shop, "NEW"), false));
        }
    }

    /// Three that a person has to look at, and one that ships by itself.
    private static TestShop flagged(Engine engine) {
        var shop = TestShop.on(engine);
        shop.keys(1);
        var start = TestClock.START.minusSeconds(7_200);
        shop.take(
                order("OLD").tea(12).placed(start),
                order("DEAR").tea(30).placed(start.plusSeconds(60)),
                order("NEW").tea(13).placed(start.plusSeconds(120)),
                order("SHIPS").placed(start.plusSeconds(180)));
        shop.work();
        return shop;
    }

    private static List<OrderId> stack(TestShop shop, StackSort sort) {
        return shop.store().orders().stack(OrderFilter.ALL, sort, ALL).orders();
    }

    private static List<OrderId> ids(TestShop shop, String... numbers) {
        return Stream.of(numbers).map(shop::id).toList();
    }
}
