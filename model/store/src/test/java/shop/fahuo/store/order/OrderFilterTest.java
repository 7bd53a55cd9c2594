package shop.fahuo.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whatever a list is asked, alone and two things at once, it shows just the orders that have it.
final class OrderFilterTest {

    private static final Instant NOW = TestClock.START;
    private static final Instant FIRST = NOW.minusSeconds(600);
    private static final int ALL = 10_000;

    /// Three keys by ZTO, tea by SF, two keys in a parcel that was taken apart, one in none.
    private static final String PARCELS =
            "insert into parcel (id, order_id, ordinal, state, generation, courier, account,"
                    + " product, pay, weight_g, pieces, remark, made_at, made_by) select order_id,"
                    + " order_id, 1, case when quantity = 2 then 'DISSOLVED' else 'OPEN' end, 0,"
                    + " case when quantity = 1 then 'SF' else 'ZTO' end, 'courier/main', '',"
                    + " 'SENDER', 0, 1, '', current_timestamp, 'test' from order_line where sku ="
                    + " 'TEA-250' or quantity > 1";

    /// Every kind of question, and how to tell its answer from an order.
    private static final Map<Criterion, Predicate<OrderDetail>> QUESTIONS = questions();

    @ParameterizedTest
    @EnumSource
    void findsWhatIsAskedForAlone(Engine engine) {
        try (var shop = shop(engine)) {
            var all = all(shop);
            QUESTIONS.forEach(
                    (criterion, fits) -> {
                        var filter = OrderFilter.ALL.with(criterion);
                        var wanted = all.stream().filter(fits).map(OrderFilterTest::number);
                        assertThat(numbers(shop, filter, ALL))
                                .as(criterion.toString())
                                .containsExactlyElementsOf(wanted.toList());
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionIsAnsweredByAnOrderAndNotByAll(Engine engine) {
        try (var shop = shop(engine)) {
            var all = all(shop);
            assertThat(QUESTIONS)
                    .allSatisfy(
                            (criterion, fits) ->
                                    assertThat(all.stream().filter(fits).count())
                                            .as(criterion.toString())
                                            .isBetween(1L, all.size() - 1L));
        }
    }

    /// Looking at no more than seven at a time, a page ends anywhere, and nothing is lost.
    @ParameterizedTest
    @EnumSource
    void findsWhatIsAskedForTwiceHoweverLittleItLooksAt(Engine engine) {
        try (var shop = shop(engine)) {
            var all = all(shop);
            QUESTIONS.forEach(
                    (one, fitsOne) ->
                            QUESTIONS.forEach(
                                    (other, fitsOther) -> {
                                        if (one.about().compareTo(other.about()) < 0) {
                                            check(shop, all, one, fitsOne, other, fitsOther);
                                        }
                                    }));
        }
    }

    private static void check(
            TestShop shop,
            List<OrderDetail> all,
            Criterion one,
            Predicate<OrderDetail> fitsOne,
            Criterion other,
            Predicate<OrderDetail> fitsOther) {
        var filter = OrderFilter.ALL.with(one).with(other);
        var wanted =
                all.stream().filter(fitsOne.and(fitsOther)).map(OrderFilterTest::number).toList();
        assertThat(numbers(shop, filter, 7)).as(filter.toString()).isEqualTo(wanted);
        assertThat(numbers(shop, filter.fromOldest(), 7))
                .as(filter.toString())
                .isEqualTo(wanted.reversed());
        assertThat(shop.store().orders().tally(filter, 100))
                .isEqualTo(new Tally(wanted.size(), true));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatItStoppedLookingAndGoesOn(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            for (int i = 0; i < 20; i++) {
                shop.take(order("A" + i).keys(1 + i / 19).placed(NOW.minusSeconds(i)));
            }
            var dear = OrderFilter.ALL.with(total(2 * TestOrders.KEY_PRICE.value(), 900_000));
            var orders = shop.store().orders();
            var first = orders.page(dear, Optional.empty(), 5, 8);
            assertThat(first.rows()).isEmpty();
            assertThat(first.cut()).isTrue();
            assertThat(first.next().orElseThrow().key())
                    .contains(NOW.minusSeconds(7).toEpochMilli());
            var second = orders.page(dear, first.next(), 5, 12);
            assertThat(second.rows()).hasSize(1);
            assertThat(numbers(shop, dear, ALL)).containsExactly("A19");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsAsFarAsItIsCheap(Engine engine) {
        try (var shop = shop(engine)) {
            int all = all(shop).size();
            var orders = shop.store().orders();
            assertThat(orders.tally(OrderFilter.ALL, 3)).isEqualTo(new Tally(all, true));
            assertThat(orders.tally(OrderFilter.ALL.with(goods(SkuKind.VIRTUAL)), 3))
                    .isEqualTo(new Tally(3, false));
            var paid = new Criterion.InPhase(Set.of(Phase.PAID, Phase.UNPAID));
            assertThat(orders.tally(OrderFilter.ALL.with(paid), 3))
                    .isEqualTo(
                            new Tally(
                                    Stream.of(Phase.PAID, Phase.UNPAID)
                                            .mapToLong(
                                                    phase ->
                                                            orders.counts().getOrDefault(phase, 0L))
                                            .sum(),
                                    true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void daysGoOnWithTheClock(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("today").placed(NOW.minusSeconds(1)));
            shop.take(order("before").placed(NOW.minus(Duration.ofDays(1))));
            var today = OrderFilter.ALL.with(new Criterion.Placed(new Span.Last(1)));
            var yesterday = OrderFilter.ALL.with(new Criterion.Placed(new Span.Yesterday()));
            assertThat(numbers(shop, today, ALL)).containsExactly("today");
            assertThat(numbers(shop, yesterday, ALL)).containsExactly("before");
            shop.clock().pass(Duration.ofDays(1));
            assertThat(numbers(shop, today, ALL)).isEmpty();
            assertThat(numbers(shop, yesterday, ALL)).containsExactly("today");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAllOfACommonSkuAndAllOfARareOne(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("tea").tea(1).placed(NOW.minusSeconds(60)));
            shop.take(order("key").keys(1), order("both").keys(1).tea(1).placed(NOW));
            var tea = OrderFilter.ALL.with(new Criterion.WithSku(TestOrders.TEA));
            assertThat(numbers(shop, tea, ALL)).containsExactly("both", "tea");
            var none = OrderFilter.ALL.with(new Criterion.WithSku(new SkuCode("nothing")));
            assertThat(numbers(shop, none, ALL)).isEmpty();
        }
    }

    private static Map<Criterion, Predicate<OrderDetail>> questions() {
        var all = new LinkedHashMap<Criterion, Predicate<OrderDetail>>();
        all.put(
                new Criterion.InPhase(Set.of(Phase.SHIPPING, Phase.UNPAID)),
                order -> Set.of(Phase.SHIPPING, Phase.UNPAID).contains(order.row().phase()));
        all.put(
                new Criterion.HeldFor(Set.of(HoldReason.ADDRESS, HoldReason.STOCK)),
                order -> !order.row().holds().isEmpty());
        all.put(Criterion.InTrouble.ANY, order -> order.row().trouble());
        all.put(
                new Criterion.OfChannel(Set.of(TestShop.PRACTICE, new ChannelName("never"))),
                order -> order.row().key().channel().equals(TestShop.PRACTICE));
        all.put(goods(SkuKind.PHYSICAL), order -> has(order, TestOrders.TEA));
        all.put(new Criterion.WithSku(TestOrders.KEY), order -> has(order, TestOrders.KEY));
        all.put(total(5_000, 12_000), order -> order.row().total().value() >= 5_000);
        all.put(
                new Criterion.Placed(between(FIRST.minusSeconds(9), FIRST.minusSeconds(4))),
                order ->
                        !order.row().placed().isBefore(FIRST.minusSeconds(9))
                                && order.row().placed().isBefore(FIRST.minusSeconds(4)));
        all.put(new Criterion.Paid(new Span.Last(1)), order -> order.row().paid().isPresent());
        all.put(new Criterion.ByBuyer("U1"), order -> order.row().buyer().id().equals("U1"));
        all.put(
                new Criterion.ToRecipient("韩梅梅"),
                order -> order.row().maskedRecipient().startsWith("韩"));
        all.put(
                new Criterion.ByCourier(Set.of(Courier.ZTO), false),
                order -> order.row().units() == 3);
        all.put(
                new Criterion.ByCourier(Set.of(Courier.SF), true),
                order -> order.row().units() != 3);
        all.put(new Criterion.Tagged("大额"), order -> order.row().tags().contains("大额"));
        return all;
    }

    private static boolean has(OrderDetail order, SkuCode sku) {
        return order.order().lines().stream().anyMatch(line -> line.sku().equals(sku));
    }

    private static Criterion goods(SkuKind kind) {
        return new Criterion.OfGoods(kind);
    }

    private static Criterion total(long from, long to) {
        return new Criterion.Total(Optional.of(Fen.of(from)), Optional.of(Fen.of(to)));
    }

    private static Span between(Instant from, Instant until) {
        return new Span.Between(Optional.of(from), Optional.of(until));
    }

    /// Three orders of each moment.
    private static TestShop shop(Engine engine) {
        var shop = TestShop.on(engine);
        shop.keys(60);
        for (int i = 0; i < 36; i++) {
            var taken = order("A" + i).placed(FIRST.minusSeconds(i / 3)).by("U" + i % 4);
            taken = i % 2 == 0 ? taken.keys(1 + i % 3) : taken.tea(1);
            taken = i % 5 == 1 ? taken.of(TestShop.PRACTICE) : taken;
            taken = i % 7 == 1 ? taken.unpaid() : taken;
            taken = i % 6 == 0 ? taken.to(Address.NONE) : taken;
            taken = i % 3 == 1 ? taken.to("韩梅梅", "13900001111") : taken;
            shop.take(taken);
        }
        shop.work();
        shop.tamper(
                "insert into trouble (id, order_id, cause, words, raised_at) select id, id,"
                        + " 'REJECTED', '', placed_at from orders where number like '%1'",
                "update orders set tags = '大额' where mod(total_fen, 3) = 0",
                "update orders set tags = '超大额,大额外' where mod(total_fen, 3) = 1",
                PARCELS,
                "insert into parcel_line (parcel_id, line_id, order_id, units) select order_id, id,"
                        + " order_id, quantity from order_line where order_id in (select id from"
                        + " parcel)");
        return shop;
    }

    private static List<OrderDetail> all(TestShop shop) {
        var orders = shop.store().orders();
        return orders.page(OrderFilter.ALL, Optional.empty(), 100).rows().stream()
                .map(row -> orders.find(row.id()).orElseThrow())
                .toList();
    }

    private static String number(OrderDetail order) {
        return order.row().key().number().value();
    }

    private static List<String> numbers(TestShop shop, OrderFilter filter, int looks) {
        var numbers = new ArrayList<String>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = shop.store().orders().page(filter, after, 5, looks);
            assertThat(page.rows().size() == 5 || page.cut() || page.next().isEmpty()).isTrue();
            page.rows().forEach(row -> numbers.add(row.key().number().value()));
            after = page.next();
        } while (after.isPresent());
        return numbers;
    }
}
