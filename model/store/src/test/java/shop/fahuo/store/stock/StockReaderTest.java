package shop.fahuo.store.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static shop.fahuo.store.TestOrders.KEY;
import static shop.fahuo.store.TestOrders.TEA;
import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.StockCause;
import shop.fahuo.core.stock.StockLevel;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.stock.StockExplained.Cause;
import shop.fahuo.store.stock.StockExplained.Figure;
import shop.fahuo.store.stock.StockExplained.Gap;
import shop.fahuo.store.stock.StockExplained.Keys;
import shop.fahuo.store.stock.StockExplained.Move;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

final class StockReaderTest {

    @ParameterizedTest
    @EnumSource
    void tellsWhatEveryFigureIsMadeOf(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(20);
            shop.clock().pass(Duration.ofMinutes(1));
            shop.tea(18);
            shop.clock().pass(Duration.ofMinutes(1));
            shop.take(order("T1").tea(3), order("T2").tea(2));
            shop.work();
            var tea = explain(shop, TEA, 100);
            assertThat(tea.row())
                    .extracting(StockRow::onHand, StockRow::reserved, StockRow::available)
                    .containsExactly(18L, 5L, 13L);
            assertThat(tea.levels()).containsExactly(new StockLevel(TEA, Warehouse.MAIN, 18, 5));
            assertThat(tea.causes())
                    .containsExactlyInAnyOrder(
                            new Cause(Warehouse.MAIN, StockCause.COUNTED, 2, 18, 0),
                            new Cause(Warehouse.MAIN, StockCause.RESERVED, 2, 0, 5));
            assertThat(tea.promises().rows())
                    .extracting(share -> share.order().value(), StockExplained.Share::units)
                    .containsExactlyInAnyOrder(tuple("T1", 3L), tuple("T2", 2L));
            assertThat(tea.promises().units()).isEqualTo(5);
            assertThat(tea.keys()).isEmpty();
            assertThat(tea.gaps()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsMovesNewestFirstWithWhatLayThereAndWhoCounted(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(20);
            shop.clock().pass(Duration.ofMinutes(1));
            shop.tea(18);
            shop.clock().pass(Duration.ofMinutes(1));
            shop.take(order("T1").tea(3));
            shop.work();
            var moves = explain(shop, TEA, 2).moves();
            assertThat(moves.all()).isEqualTo(3);
            assertThat(moves.isCut()).isTrue();
            assertThat(moves.rows())
                    .extracting(Move::cause, Move::onHand, Move::reserved, Move::after, Move::actor)
                    .containsExactly(
                            tuple(StockCause.RESERVED, 0L, 3L, 18L, ""),
                            tuple(StockCause.COUNTED, -2L, 0L, 18L, "person:李雷"));
            assertThat(moves.rows().getFirst().order().orElseThrow().value()).isEqualTo("T1");
            assertThat(moves.rows().getLast().file()).isEqualTo("tea.csv");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoWaitsForStock(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(4);
            shop.take(order("T1").tea(3), order("T2").tea(3), order("T3").tea(2));
            shop.work();
            var waits = explain(shop, TEA, 1).waits();
            long held =
                    shop.number(
                            "select count(*) from order_hold where reason = '"
                                    + HoldReason.STOCK
                                    + "' and released_at is null");
            assertThat(held).isEqualTo(waits.all()).isEqualTo(2);
            assertThat(waits.units()).isEqualTo(5);
            assertThat(waits.rows()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsTheKeysOfAPool(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(7);
            shop.take(order("K1").keys(2), order("K2").keys(1).of(TestShop.PRACTICE));
            shop.work();
            var pool = explain(shop, KEY, 100);
            assertThat(pool.keys()).contains(new Keys(4, 1, 2));
            assertThat(pool.gaps()).isEmpty();
            assertThat(pool.promises().rows())
                    .extracting(StockExplained.Share::phase)
                    .containsExactly(Phase.SHIPPING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereTheRowsDoNotComeToTheFigure(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(7);
            shop.tea(20);
            shop.tamper(
                    "update stock set on_hand = 25 where sku = 'TEA-250'",
                    "update card_key set state = 'DELIVERED' where id = (select min(id) from"
                            + " card_key)");
            assertThat(explain(shop, TEA, 100).gaps())
                    .containsExactly(new Gap(Figure.ON_HAND, 25, 20));
            assertThat(explain(shop, KEY, 100).gaps())
                    .containsExactly(new Gap(Figure.FREE_KEYS, 7, 6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsEverythingPageByPageAndFindsByCodeOrName(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(20);
            var more =
                    IntStream.range(0, 5)
                            .mapToObj(
                                    i ->
                                            new Sku(
                                                    new SkuCode("Z_" + i),
                                                    "茶杯 " + i,
                                                    SkuKind.PHYSICAL,
                                                    Fen.of(100),
                                                    1,
                                                    0))
                            .toList();
            shop.store().catalogue().put(more, TestShop.LEI);
            var reader = shop.store().stockReader();
            var codes = new ArrayList<String>();
            var next = Optional.<SkuCode>empty();
            do {
                var page = reader.page("", next, 3);
                page.rows().forEach(row -> codes.add(row.sku().code().value()));
                next = page.next();
            } while (next.isPresent());
            assertThat(codes)
                    .containsExactlyInAnyOrder(
                            "TEA-250", "VIP-MONTH", "Z_0", "Z_1", "Z_2", "Z_3", "Z_4");
            assertThat(reader.page("tea", Optional.empty(), 9).rows())
                    .extracting(StockRow::onHand, StockRow::isLow)
                    .containsExactly(tuple(20L, false));
            assertThat(reader.page("杯 3", Optional.empty(), 9).rows()).hasSize(1);
            assertThat(reader.page("z_", Optional.empty(), 9).rows()).hasSize(5);
            assertThat(reader.page("%", Optional.empty(), 9).rows()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsNothingOfWhatTheShopDoesNotSell(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var reader = shop.store().stockReader();
            assertThat(reader.explain(new SkuCode("NONE"), 9)).isEmpty();
            assertThat(reader.rows(List.of(new SkuCode("NONE"), TEA))).hasSize(1);
        }
    }

    private static StockExplained explain(TestShop shop, SkuCode sku, int most) {
        return shop.store().stockReader().explain(sku, most).orElseThrow();
    }
}
