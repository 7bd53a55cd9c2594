package shop.fahuo.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// No list reads or sorts the whole of a table: H2 walks the index that the filter is meant to
/// walk, in the order of the list.
final class PageQueryTest {

    private static final TestShop SHOP = TestShop.on(Engine.H2);
    private static final Criterion DEAR =
            new Criterion.Total(Optional.of(Fen.of(100)), Optional.empty());
    private static final Criterion GOODS = new Criterion.OfGoods(SkuKind.VIRTUAL);
    private static final Criterion PAID = new Criterion.Paid(new Span.Last(7));
    private static final Criterion PLACED = new Criterion.Placed(new Span.Last(7));
    private static final Criterion TAGGED = new Criterion.Tagged("大额");

    @BeforeAll
    static void fill() {
        for (int i = 0; i < 40; i++) {
            SHOP.take(order("A" + i).placed(TestClock.START.minusSeconds(i)));
        }
        SHOP.tamper("analyze");
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    static Stream<Arguments> walks() {
        var all = OrderFilter.ALL;
        var held = all.heldFor(HoldReason.STOCK);
        return Stream.of(
                Arguments.of("ORDERS_BY_TIME", all),
                Arguments.of("ORDERS_BY_TIME", all.with(PLACED)),
                Arguments.of("ORDERS_BY_TIME", all.with(DEAR).with(PAID).with(GOODS).with(TAGGED)),
                Arguments.of("ORDERS_BY_PHASE", all.inPhase(Phase.PAID)),
                Arguments.of("ORDERS_BY_PHASE", all.inPhase(Phase.PAID).with(PLACED).with(DEAR)),
                Arguments.of("ORDERS_BY_CHANNEL", all.of(TestShop.TAOBAO).with(TAGGED)),
                Arguments.of("ORDERS_BY_CHANNEL", all.of(TestShop.TAOBAO).inPhase(Phase.PAID)),
                Arguments.of("ORDER_HOLD_STANDING", held),
                Arguments.of("ORDER_HOLD_STANDING", held.inPhase(Phase.PAID).with(PLACED)));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void walksTheIndexInTheOrderOfTheList(String index, OrderFilter filter) throws SQLException {
        for (var after : List.of(Optional.<Cursor>empty(), Optional.of(cursor()))) {
            for (var sorted : List.of(filter, filter.fromOldest())) {
                assertThat(plans(sorted, after))
                        .isNotEmpty()
                        .allSatisfy(
                                plan ->
                                        assertThat(plan)
                                                .contains("/* PUBLIC." + index)
                                                .contains("/* index sorted */")
                                                .doesNotContain("tableScan"));
            }
        }
    }

    static Stream<Arguments> otherWalks() {
        var paid = OrderFilter.ALL.inPhase(Phase.PAID);
        return OrderSort.all()
                .filter(sort -> sort.by() != OrderSort.By.PLACED)
                .flatMap(
                        sort ->
                                Stream.of(
                                                paid,
                                                OrderFilter.ALL,
                                                paid.of(TestShop.TAOBAO).with(PLACED).with(TAGGED))
                                        .map(one -> Arguments.of(index(sort), one.sorted(sort))));
    }

    private static String index(OrderSort sort) {
        return switch (sort.by()) {
            case PLACED -> "ORDERS_BY_TIME";
            case PAID -> "ORDERS_BY_PAYMENT";
            case TOTAL -> "ORDERS_BY_TOTAL";
            case SHIP_BY -> "ORDERS_BY_PROMISE";
        };
    }

    @ParameterizedTest
    @MethodSource("otherWalks")
    void walksTheIndexOfAnotherOrder(String index, OrderFilter filter) throws SQLException {
        var key = filter.sort().by() == OrderSort.By.TOTAL ? 2_000 : cursor().key().orElseThrow();
        var there = new Cursor(Optional.of(key), new OrderId(Long.MAX_VALUE / 2));
        var lacking = new Cursor(Optional.empty(), there.id());
        for (var after :
                List.of(Optional.<Cursor>empty(), Optional.of(there), Optional.of(lacking))) {
            if (SortKey.of(filter.sort().by()).mayLack()
                    || after.isEmpty()
                    || !after.get().equals(lacking)) {
                assertThat(plans(filter, after))
                        .isNotEmpty()
                        .allSatisfy(
                                plan ->
                                        assertThat(plan)
                                                .contains("/* PUBLIC." + index)
                                                .contains("/* index sorted */")
                                                .doesNotContain("tableScan"));
            }
        }
    }

    static Stream<OrderFilter> fews() {
        var all = OrderFilter.ALL.with(DEAR).with(GOODS);
        return Stream.of(
                all.with(new Criterion.ByBuyer("U1")),
                all.with(new Criterion.ToRecipient("张伟")),
                all.with(new Criterion.ToRecipient("5678")),
                all.with(new Criterion.WithSku(TestOrders.KEY)),
                all.with(new Criterion.ByCourier(Set.of(Courier.SF), false)),
                all.inTrouble(),
                all.matching("13812345678"));
    }

    @ParameterizedTest
    @MethodSource("fews")
    void readsNoWholeTableForAFew(OrderFilter filter) throws SQLException {
        for (var sort : List.of(OrderSort.NEWEST, new OrderSort(OrderSort.By.SHIP_BY, true))) {
            assertThat(plans(filter.sorted(sort), Optional.empty()))
                    .isNotEmpty()
                    .allSatisfy(plan -> assertThat(plan).doesNotContain("tableScan"));
        }
    }

    private static Cursor cursor() {
        return Cursor.placed(TestClock.START.minusSeconds(20), new OrderId(Long.MAX_VALUE));
    }

    /// How H2 would answer each question that is put to it.
    private static List<String> plans(OrderFilter filter, Optional<Cursor> after)
            throws SQLException {
        var asked = new ArrayList<String>();
        try (var connection = SHOP.connect()) {
            var quiet = DSL.using(connection, SQLDialect.H2);
            var sql = listening(connection, asked);
            int taobao = ((Number) quiet.fetchValue("select id from channel")).intValue();
            new PageQuery(
                            sql,
                            new Asked(
                                    filter,
                                    Map.of(TestShop.TAOBAO, taobao),
                                    SHOP.vault(),
                                    TestClock.START),
                            new KeyWalk(sql, filter.sort(), after, 10, 100))
                    .keys();
            return asked.stream()
                    .map(text -> (String) quiet.fetchValue("explain " + text))
                    .toList();
        }
    }

    private static DSLContext listening(Connection connection, List<String> asked) {
        var configuration =
                new DefaultConfiguration()
                        .set(connection)
                        .set(SQLDialect.H2)
                        .set(
                                new Settings()
                                        .withRenderSchema(false)
                                        .withRenderQuotedNames(RenderQuotedNames.NEVER));
        return DSL.using(
                configuration.derive(
                        new ExecuteListener() {
                            @Override
                            public void executeStart(ExecuteContext context) {
                                asked.add(DSL.using(configuration).renderInlined(context.query()));
                            }
                        }));
    }
}
