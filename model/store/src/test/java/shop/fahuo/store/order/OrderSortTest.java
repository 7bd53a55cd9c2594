package shop.fahuo.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Every order of a list is on exactly one page, in the order that was asked for.
final class OrderSortTest {

    @Test
    void isNamedByOneWordEach() {
        assertThat(OrderSort.all().map(OrderSort::word))
                .containsExactly(
                        "newest",
                        "oldest",
                        "-paid",
                        "paid",
                        "-total",
                        "total",
                        "ship-by",
                        "-ship-by");
        assertThat(OrderSort.all().map(OrderSort::word).map(OrderSort::named).toList())
                .isEqualTo(OrderSort.all().map(Optional::of).toList());
        assertThat(OrderSort.named("up")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pagesGoOnWhereTheLastEnded(Engine engine) {
        try (var shop = filled(engine)) {
            var lists =
                    List.of(
                            OrderFilter.ALL,
                            OrderFilter.ALL.inPhase(Phase.PAID),
                            OrderFilter.ALL.of(TestShop.TAOBAO),
                            OrderFilter.ALL.heldFor(HoldReason.STOCK),
                            OrderFilter.ALL.with(new Criterion.ByBuyer("B1")),
                            OrderFilter.ALL.with(new Criterion.WithSku(TestOrders.KEY)),
                            OrderFilter.ALL.with(
                                    new Criterion.InPhase(Set.of(Phase.PAID, Phase.UNPAID))));
            for (var list : lists) {
                var all = paged(shop, list, 100);
                assertThat(all).isNotEmpty();
                OrderSort.all()
                        .forEach(
                                sort -> {
                                    var sorted = new ArrayList<>(all);
                                    sorted.sort(comparing(sort));
                                    assertThat(paged(shop, list.sorted(sort), 3))
                                            .as("%s %s", list, sort)
                                            .isEqualTo(sorted);
                                });
            }
        }
    }

    /// Times and totals that several have, and times that some lack.
    private static TestShop filled(Engine engine) {
        var shop = TestShop.on(engine);
        for (int i = 0; i < 14; i++) {
            var made =
                    order("A" + i)
                            .by("B" + i % 3)
                            .keys(1 + i % 4)
                            .placed(TestClock.START.minusSeconds(60L * (i % 5)));
            if (i % 4 == 1) {
                made = made.unpaid();
            }
            if (i % 6 == 1 || i % 3 == 0) {
                made = made.leavingBy(TestClock.START.plusSeconds(3_600L * (20 - i % 7)));
            }
            shop.take(made);
        }
        shop.work();
        return shop;
    }

    private static List<OrderRow> paged(TestShop shop, OrderFilter filter, int size) {
        var rows = new ArrayList<OrderRow>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = shop.store().orders().page(filter, after, size);
            rows.addAll(page.rows());
            after = page.next();
        } while (after.isPresent());
        return rows;
    }

    private static Comparator<OrderRow> comparing(OrderSort sort) {
        return switch (sort.by()) {
            case PLACED -> comparing(sort, row -> Optional.of(row.placed()));
            case TOTAL -> comparing(sort, row -> Optional.of(row.total()));
            case PAID -> comparing(sort, OrderRow::paid);
            case SHIP_BY -> comparing(sort, OrderRow::shipBy);
        };
    }

    private static <T extends Comparable<T>> Comparator<OrderRow> comparing(
            OrderSort sort, Function<OrderRow, Optional<T>> key) {
        Comparator<OrderRow> lackingLast = Comparator.comparing(row -> key.apply(row).isEmpty());
        Comparator<T> byKey =
                sort.rising() ? Comparator.naturalOrder() : Collections.reverseOrder();
        Comparator<OrderRow> byId = Comparator.comparingLong(row -> row.id().value());
        return lackingLast
                .thenComparing(row -> key.apply(row).orElse(null), Comparator.nullsFirst(byKey))
                .thenComparing(sort.rising() ? byId : byId.reversed());
    }
}
