package shop.fahuo.store.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.parcel.PackedShop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class GroupsTest {

    private static final Instant NOW = TestClock.START;
    private static final int ALL = 1_000;
    private static final Criterion SF = new Criterion.ByCourier(Set.of(Courier.SF), false);
    private static final Criterion ZTO = new Criterion.ByCourier(Set.of(Courier.ZTO), false);

    @ParameterizedTest
    @EnumSource
    void putsABuyersOrdersTogetherTheMostFirst(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(
                    order("A1").by("U1").keys(1).placed(NOW.minusSeconds(30)),
                    order("A2").by("U2").tea(2).placed(NOW.minusSeconds(20)),
                    order("A3").by("U2").keys(1).tea(1).placed(NOW.minusSeconds(90)),
                    order("A4").by("U3").keys(3).placed(NOW.minusSeconds(40)));
            assertThat(groups(shop, OrderFilter.ALL, GroupBy.BUYER))
                    .containsExactly(
                            group(new Criterion.ByBuyer("U2"), "昵称U2", 2, 4, 3 * 8_800 + 1_990, 90),
                            group(new Criterion.ByBuyer("U3"), "昵称U3", 1, 3, 3 * 1_990, 40),
                            group(new Criterion.ByBuyer("U1"), "昵称U1", 1, 1, 1_990, 30));
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsOfASkuItsOwnUnitsAndEachOrderOnce(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(
                    order("A1").tea(2).tea(1).keys(1).placed(NOW.minusSeconds(10)),
                    order("A2").tea(1).placed(NOW.minusSeconds(20)));
            assertThat(groups(shop, OrderFilter.ALL, GroupBy.SKU))
                    .containsExactly(
                            group(ofSku(TestOrders.TEA), "龙井 250 g", 2, 4, 4 * 8_800, 20),
                            group(ofSku(TestOrders.KEY), "月度会员", 1, 1, 1_990, 10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsByCourierWhatParcelsSayAndWhatIsInNone(Engine engine) {
        try (var packed = PackedShop.on(engine)) {
            var shop = packed.shop();
            packed.with(
                    order("A1").tea(1), order("A2").tea(1), order("A3").tea(2), order("A4").tea(1));
            packed.made("A1");
            byZto(shop, packed.made("A2"));
            PackedShop.done(packed.desk().dissolve(packed.made("A3"), TestShop.LEI).join());
            assertThat(groups(shop, OrderFilter.ALL, GroupBy.COURIER))
                    .extracting(Group::asks, Group::orders, Group::units)
                    .containsExactly(
                            tuple(Optional.of(Criterion.ByCourier.NONE), 2L, 3L),
                            tuple(Optional.of(SF), 1L, 1L),
                            tuple(Optional.of(ZTO), 1L, 1L));
        }
    }

    /// Narrowed by what it asks, a list has just the orders that were counted.
    @ParameterizedTest
    @EnumSource
    void asksForTheOrdersOfEachGroup(Engine engine) {
        try (var packed = PackedShop.on(engine)) {
            var shop = packed.shop();
            IntStream.range(0, 9)
                    .forEach(
                            i -> {
                                var one = order("A" + i).by("U" + i % 3);
                                packed.with(i % 2 == 0 ? one.tea(1) : one.keys(1));
                            });
            packed.made("A0");
            byZto(shop, packed.made("A2"));
            for (var by : GroupBy.values()) {
                assertThat(groups(shop, OrderFilter.ALL, by))
                        .hasSizeGreaterThan(1)
                        .allSatisfy(
                                group -> {
                                    var filter = OrderFilter.ALL.with(group.asks().orElseThrow());
                                    var page =
                                            shop.store()
                                                    .orders()
                                                    .page(filter, Optional.empty(), 99);
                                    assertThat(page.rows()).hasSize((int) group.orders());
                                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsWithinTheFilterAndSaysHowFar(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            for (int i = 0; i < 8; i++) {
                shop.take(order("A" + i).by("U" + i % 2).keys(1).placed(NOW.minusSeconds(i)));
            }
            var orders = shop.store().orders();
            var ofOne = OrderFilter.ALL.with(new Criterion.ByBuyer("U1"));
            assertThat(orders.groups(ofOne, GroupBy.SKU, ALL).orders()).isEqualTo(4);
            var newest = orders.groups(OrderFilter.ALL, GroupBy.BUYER, 3);
            assertThat(newest.orders()).isEqualTo(3);
            assertThat(newest.groups()).extracting(Group::orders).containsExactly(2L, 1L);
            assertThat(newest.reached()).contains(NOW.minusSeconds(2));
            var all = orders.groups(OrderFilter.ALL.fromOldest(), GroupBy.BUYER, 8);
            assertThat(all.reached()).isEmpty();
            assertThat(orders.groups(OrderFilter.ALL.matching("nobody"), GroupBy.SKU, ALL))
                    .isEqualTo(new Grouping(List.of(), 0, Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingAsksForABuyerWhoIsNotKnownAnyMore(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1").keys(1), order("A2").keys(1));
            shop.tamper("update orders set buyer_id = '', buyer_nick = ''");
            assertThat(groups(shop, OrderFilter.ALL, GroupBy.BUYER))
                    .singleElement()
                    .satisfies(group -> assertThat(group.asks()).isEmpty())
                    .satisfies(group -> assertThat(group.orders()).isEqualTo(2));
        }
    }

    private static void byZto(TestShop shop, ParcelId parcel) {
        shop.tamper("update parcel set courier = 'ZTO' where id = " + parcel.value());
    }

    private static Criterion ofSku(SkuCode sku) {
        return new Criterion.WithSku(sku);
    }

    private static Group group(
            Criterion asks, String name, long orders, long units, long fen, long secondsAgo) {
        return new Group(
                Optional.of(asks), name, orders, units, Fen.of(fen), NOW.minusSeconds(secondsAgo));
    }

    private static List<Group> groups(TestShop shop, OrderFilter filter, GroupBy by) {
        return shop.store().orders().groups(filter, by, ALL).groups();
    }
}
