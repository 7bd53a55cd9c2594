package shop.fahuo.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class OrdersTest {

    @ParameterizedTest
    @EnumSource
    void pagesThroughEveryOrderOnceInEitherDirection(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            // Three orders share each moment, so that a page can end between equals.
            for (int i = 0; i < 20; i++) {
                shop.take(order("A" + i).placed(TestClock.START.minusSeconds(i / 3)));
            }
            var newest = numbers(shop, OrderFilter.ALL, 7);
            var oldest = numbers(shop, OrderFilter.ALL.fromOldest(), 3);
            assertThat(newest).hasSize(20).doesNotHaveDuplicates();
            assertThat(newest.subList(0, 3)).containsExactly("A2", "A1", "A0");
            assertThat(oldest).isEqualTo(newest.reversed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesThroughEveryFilterInEitherDirection(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(9);
            for (int i = 0; i < 9; i++) {
                var placed = TestClock.START.minusSeconds(600 - i / 2);
                shop.take(order("S" + i).placed(placed), order("H" + i).keys(20).placed(placed));
            }
            shop.work();
            for (int i = 0; i < 9; i++) {
                var placed = TestClock.START.minusSeconds(600 - i / 2);
                shop.take(order("S" + i).placed(placed).discount(1));
            }
            var held = OrderFilter.ALL.heldFor(HoldReason.STOCK);
            assertThat(bothWays(shop, held)).hasSize(9).allMatch(number -> number.startsWith("H"));
            assertThat(bothWays(shop, held.inPhase(Phase.PAID).of(TestShop.TAOBAO))).hasSize(9);
            assertThat(bothWays(shop, held.inPhase(Phase.READY))).isEmpty();
            assertThat(bothWays(shop, held.inTrouble())).isEmpty();
            var trouble = OrderFilter.ALL.inTrouble();
            assertThat(bothWays(shop, trouble))
                    .hasSize(9)
                    .allMatch(number -> number.startsWith("S"));
            assertThat(bothWays(shop, trouble.inPhase(Phase.SHIPPED).of(TestShop.TAOBAO)))
                    .hasSize(9);
            assertThat(bothWays(shop, OrderFilter.ALL.of(TestShop.TAOBAO))).hasSize(18);
            assertThat(bothWays(shop, OrderFilter.ALL.of(TestShop.TAOBAO).inPhase(Phase.PAID)))
                    .hasSize(9);
            assertThat(bothWays(shop, OrderFilter.ALL.matching("张伟"))).hasSize(18);
            assertThat(bothWays(shop, held.matching("张伟"))).hasSize(9);
            assertThat(bothWays(shop, trouble.matching("5678").inPhase(Phase.PAID))).isEmpty();
        }
    }

    private static List<String> bothWays(TestShop shop, OrderFilter filter) {
        var newest = numbers(shop, filter, 2);
        assertThat(numbers(shop, filter.fromOldest(), 3)).isEqualTo(newest.reversed());
        assertThat(newest).doesNotHaveDuplicates();
        return newest;
    }

    @ParameterizedTest
    @EnumSource
    void pageShowsAnOrderWithItsHoldsAndWithoutItsRecipient(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1").keys(2).tea(1).to(Address.NONE));
            shop.work();
            var row =
                    shop.store()
                            .orders()
                            .page(OrderFilter.ALL, Optional.empty(), 10)
                            .rows()
                            .getFirst();
            assertThat(row)
                    .isEqualTo(
                            new OrderRow(
                                    shop.id("A1"),
                                    new OrderKey(TestShop.TAOBAO, new OrderNumber("A1")),
                                    TestOrders.order("A1").make().buyer(),
                                    Phase.PAID,
                                    2,
                                    Set.of(HoldReason.ADDRESS, HoldReason.STOCK),
                                    List.of(),
                                    TestOrders.order("A1").keys(2).tea(1).make().amount().total(),
                                    3,
                                    2,
                                    "月度会员",
                                    TestClock.START.minusSeconds(3_600),
                                    Optional.of(TestClock.START.minusSeconds(3_570)),
                                    Optional.of(
                                            TestClock.START
                                                    .minusSeconds(3_570)
                                                    .plus(Duration.ofDays(2))),
                                    "张** 138****5678  ***",
                                    Set.of(),
                                    row.shipAfter()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void filtersByPhaseHoldChannelAndTrouble(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(2);
            shop.take(
                    order("shipped"),
                    order("address").to(Address.NONE),
                    order("unpaid").unpaid().of(TestShop.PRACTICE),
                    order("short").keys(9));
            shop.work();
            shop.take(order("shipped").discount(1));
            assertThat(numbers(shop, OrderFilter.ALL.inPhase(Phase.SHIPPED), 2))
                    .containsExactly("shipped");
            assertThat(numbers(shop, OrderFilter.ALL.heldFor(HoldReason.ADDRESS), 2))
                    .containsExactly("address");
            assertThat(numbers(shop, OrderFilter.ALL.heldFor(HoldReason.STOCK), 2))
                    .containsExactly("short");
            assertThat(numbers(shop, OrderFilter.ALL.of(TestShop.PRACTICE), 2))
                    .containsExactly("unpaid");
            assertThat(numbers(shop, OrderFilter.ALL.inTrouble(), 2)).containsExactly("shipped");
            assertThat(numbers(shop, OrderFilter.ALL.inTrouble().inPhase(Phase.PAID), 2)).isEmpty();
            assertThat(shop.store().orders().counts())
                    .containsEntry(Phase.SHIPPED, 1L)
                    .containsEntry(Phase.PAID, 2L)
                    .containsEntry(Phase.UNPAID, 1L)
                    .hasSize(Phase.values().length);
            assertThat(shop.store().orders().holdCounts())
                    .containsEntry(HoldReason.ADDRESS, 1L)
                    .containsEntry(HoldReason.STOCK, 1L)
                    .containsEntry(HoldReason.RISK, 0L);
            assertThat(shop.store().orders().troubleCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsByWhateverIsTyped(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(
                    order("N-7"),
                    order("phone").to("张伟", "13900001111"),
                    order("name").to("韩梅梅", "13812345678"),
                    order("buyer").by("U77"));
            assertThat(found(shop, "N-7")).containsExactly("N-7");
            assertThat(found(shop, "13900001111")).containsExactly("phone");
            assertThat(found(shop, "+86 139 0000 1111")).containsExactly("phone");
            assertThat(found(shop, " 1111 ")).containsExactly("phone");
            assertThat(found(shop, "韩梅梅")).containsExactly("name");
            assertThat(found(shop, "U77")).containsExactly("buyer");
            assertThat(found(shop, "昵称U77")).containsExactly("buyer");
            assertThat(found(shop, " ")).hasSize(4);
            assertThat(List.of("N-", "韩", "0000", "%"))
                    .allSatisfy(text -> assertThat(found(shop, text)).isEmpty());
        }
    }

    private static List<String> found(TestShop shop, String text) {
        return numbers(shop, OrderFilter.ALL.matching(text), 2);
    }

    @ParameterizedTest
    @EnumSource
    void takesAMatchingNumberBeforeAMatchingPhone(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("5678"), order("other"), order("third"));
            var tail = OrderFilter.ALL.matching("5678");
            assertThat(numbers(shop, tail, 2)).containsExactly("5678");
            shop.tamper("update orders set number = '5679' where number = '5678'");
            assertThat(numbers(shop, tail, 2)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsEverythingAboutAnOrder(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(2);
            shop.take(order("A1").keys(2).of(TestShop.PRACTICE));
            shop.work();
            var key = new OrderKey(TestShop.PRACTICE, new OrderNumber("A1"));
            var detail = shop.store().orders().find(key).orElseThrow();
            assertThat(detail.row().phase()).isEqualTo(Phase.SHIPPING);
            assertThat(detail.order().recipient().toString())
                    .isEqualTo("张** 138****5678 浙江省 杭州市 西湖区 ***");
            assertThat(detail.lines().getFirst().keyTails()).containsExactly("…00", "…01");
            assertThat(detail.lines().getFirst().reserved()).isEqualTo(2);
            assertThat(detail.tasks().getFirst())
                    .extracting("kind", "state")
                    .containsExactly(TaskKind.DELIVER_KEYS, TaskState.DUE);
            assertThat(detail.events())
                    .extracting(OrderDetail.EventRecord::what)
                    .containsExactly("created.PAID", "decided.SHIP", "phase.SHIPPING");
            assertThat(detail.toString()).doesNotContain("KEY-", "13812345678", "文三路", "张伟");
            assertThat(shop.store().orders().find(shop.id("A1"))).contains(detail);
            assertThat(shop.store().orders().rows(List.of(shop.id("A1"))))
                    .containsExactly(detail.row());
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheDecisionBackAsItWasMade(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1").keys(9).to(Address.NONE));
            shop.work();
            var stored =
                    shop.store()
                            .orders()
                            .find(shop.id("A1"))
                            .orElseThrow()
                            .decision()
                            .orElseThrow();
            assertThat(stored.decision().holds())
                    .extracting("reason")
                    .containsExactly(HoldReason.STOCK, HoldReason.ADDRESS);
            assertThat(shop.text("select content from decision"))
                    .isEqualTo(stored.decision().json());
            assertThat(shop.text("select facts from decision")).isEqualTo(stored.facts().json());
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsOrdersOfOneNumberApartByChannel(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1"), order("A1").of(TestShop.PRACTICE), order("A2"));
            assertThat(shop.store().orders().named(new OrderNumber("A1")))
                    .extracting(OrderKey::channel)
                    .containsExactlyInAnyOrder(TestShop.TAOBAO, TestShop.PRACTICE);
            assertThat(shop.store().orders().named(new OrderNumber("A3"))).isEmpty();
            var stranger = new OrderKey(TestShop.PRACTICE, new OrderNumber("A2"));
            assertThat(shop.store().orders().find(stranger)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void revealsARecipientOnlyWithATrace(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1"));
            shop.clock().pass(Duration.ofMinutes(1));
            var id = shop.id("A1");
            assertThat(
                            shop.store()
                                    .orders()
                                    .reveal(id, TestShop.LEI, RevealReason.CONTACT, "to ring them"))
                    .contains(order("A1").make().recipient());
            assertThat(shop.store().orders().find(id).orElseThrow().events().getLast())
                    .extracting("actor", "what", "detail")
                    .containsExactly(
                            "person:李雷",
                            "revealed",
                            "{\"note\":\"to ring them\",\"reason\":\"CONTACT\"}");
        }
    }

    private static List<String> numbers(TestShop shop, OrderFilter filter, int pageSize) {
        var numbers = new ArrayList<String>();
        var page = shop.store().orders().page(filter, Optional.empty(), pageSize);
        page.rows().forEach(row -> numbers.add(row.key().number().value()));
        while (page.next().isPresent()) {
            page = shop.store().orders().page(filter, page.next(), pageSize);
            page.rows().forEach(row -> numbers.add(row.key().number().value()));
        }
        return numbers;
    }
}
