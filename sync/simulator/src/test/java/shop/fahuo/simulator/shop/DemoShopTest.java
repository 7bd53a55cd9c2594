package shop.fahuo.simulator.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuKind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class DemoShopTest {

    private static final Instant START = Instant.parse("2026-11-22T10:05:00Z");

    private final DemoShop shop = shop(7);

    private static DemoShop shop(long seed) {
        return new DemoShop(new ChannelName("practice"), seed, START);
    }

    private List<Order> month() {
        return shop.history(3000, Duration.ofDays(30));
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(shop(7).history(120, Duration.ofDays(3)))
                .isEqualTo(shop.history(120, Duration.ofDays(3)));
        assertThat(shop(7).keys()).isEqualTo(shop.keys());
        assertThat(shop(8).history(120, Duration.ofDays(3)))
                .isNotEqualTo(shop.history(120, Duration.ofDays(3)));
    }

    @Test
    void hasAboutAsManyOrdersAsWereAskedFor() {
        assertThat(shop.history(120, Duration.ofDays(3))).hasSizeBetween(90, 180);
        assertThat(shop.history(0, Duration.ofDays(3))).isEmpty();
    }

    @Test
    void hasItsPastBehindIt() {
        assertThat(month())
                .allMatch(order -> !order.placed().isAfter(START))
                .allMatch(order -> order.paid().stream().noneMatch(START::isBefore));
    }

    @Test
    void sellsOnlyWhatItLists() {
        var kinds = shop.skus().stream().collect(Collectors.toMap(Sku::code, Sku::kind));

        assertThat(month())
                .flatExtracting(Order::lines)
                .allMatch((OrderLine line) -> line.kind() == kinds.get(line.sku()));
    }

    @Test
    void stocksEverythingItLists() {
        var stocked = new HashSet<>(shop.stock().stream().map(DemoShop.Stock::sku).toList());
        shop.keys().forEach(keys -> stocked.add(keys.sku()));

        assertThat(stocked).isEqualTo(new HashSet<>(shop.skus().stream().map(Sku::code).toList()));
    }

    @Test
    void hasNoKeyTwice() {
        var keys = shop.keys().stream().flatMap(each -> each.keys().stream()).toList();

        assertThat(keys).hasSizeGreaterThan(2000).doesNotHaveDuplicates();
    }

    @Test
    void givesNoTwoOrdersOneNumber() {
        var placed = month().stream().collect(Collectors.groupingBy(Order::key));

        assertThat(placed.values())
                .allSatisfy(
                        versions ->
                                assertThat(versions)
                                        .extracting(Order::buyer, Order::placed)
                                        .containsOnly(
                                                tuple(
                                                        versions.getFirst().buyer(),
                                                        versions.getFirst().placed())));
    }

    @Test
    void hasWhatTheRulesWatchFor() {
        var orders = month();

        assertThat(orders)
                .anyMatch(order -> order.amount().total().compareTo(Fen.of(100_000)) >= 0);
        assertThat(orders).anyMatch(order -> order.paid().isEmpty() && !order.closed());
        assertThat(orders).anyMatch(Order::closed);
        assertThat(orders)
                .anyMatch(
                        order ->
                                order.hasKind(SkuKind.PHYSICAL)
                                        && !order.recipient().isShippable());
        assertThat(orders)
                .anyMatch(
                        order -> order.hasKind(SkuKind.PHYSICAL) && order.hasKind(SkuKind.VIRTUAL));
        assertThat(buyersOnOneDevice(orders)).isGreaterThanOrEqualTo(3);
    }

    private static int buyersOnOneDevice(List<Order> orders) {
        return orders.stream()
                .collect(
                        Collectors.groupingBy(
                                order -> order.origin().device(),
                                Collectors.mapping(Order::buyer, Collectors.toSet())))
                .values()
                .stream()
                .mapToInt(Set::size)
                .max()
                .orElse(0);
    }

    @Test
    void isNobodyReal() {
        assertThat(month())
                .allMatch(order -> order.recipient().phoneText().matches("1990000\\d{4}"))
                .allMatch(order -> order.recipient().phone().stream().allMatch(Phone::isDialable));
    }

    @Test
    void bringsTheSameOrdersHoweverOftenSomebodyLooks() {
        var end = START.plus(Duration.ofHours(6));
        var often = shop.arrivals(6);
        var seen = new ArrayList<Order>();
        for (var now = START; !now.isAfter(end); now = now.plusSeconds(7)) {
            seen.addAll(often.apply(now));
        }
        seen.addAll(often.apply(end));

        assertThat(seen).isEqualTo(shop.arrivals(6).apply(end)).hasSizeGreaterThan(1500);
        assertThat(often.apply(end)).isEmpty();
    }

    @Test
    void staysEmptyAtARateOfZero() {
        assertThat(shop.arrivals(0).apply(START.plus(Duration.ofDays(1)))).isEmpty();
    }
}
