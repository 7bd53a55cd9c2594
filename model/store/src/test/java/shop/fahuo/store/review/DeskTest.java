package shop.fahuo.store.review;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.store.Engine;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestShop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

final class DeskTest {

    private static Answered hold(TestShop shop, Instant until) {
        return shop.store()
                .desk()
                .hold(shop.id("A1"), HoldReason.BUYER, Optional.of(until), HAN, "")
                .join();
    }

    private static final Actor.Person HAN = new Actor.Person("韩梅梅");

    @ParameterizedTest
    @EnumSource
    void tellsTheSecondWhoApprovedFirst(Engine engine) {
        try (var shop = flagged(engine)) {
            shop.tea(20);
            var id = shop.id("BIG");
            assertThat(shop.store().desk().approve(id, TestShop.LEI, "").join())
                    .isEqualTo(new Answered.Done(Phase.READY, false));
            assertThat(shop.store().desk().approve(id, HAN, "").join())
                    .isEqualTo(
                            new Answered.Refused(
                                    new Refusal.AlreadyDone(
                                            Answer.APPROVE, "李雷", shop.clock().instant())));
            assertThat(reserved(shop)).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCodeOfAnAnswerIsInItsRecordAndInTheLog(Engine engine) {
        try (var shop = flagged(engine)) {
            shop.tea(20);
            var id = shop.id("BIG");
            var code = Optional.of(AnswerReason.FALSE_ALARM);
            shop.store().desk().approve(id, TestShop.LEI, code, "老客户").join();
            var detail = shop.store().orders().find(id).orElseThrow();
            assertThat(detail.reviews().getFirst().code()).isEqualTo(code);
            assertThat(shop.text("select detail from event where what = 'phase.READY'"))
                    .contains("\"reason\":\"FALSE_ALARM\"")
                    .doesNotContain("老客户");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutACodeIsReadAsOneWithout(Engine engine) {
        try (var shop = flagged(engine)) {
            shop.tea(20);
            var id = shop.id("BIG");
            shop.store().desk().cancel(id, TestShop.LEI, "买家来电", "").join();
            var review = shop.store().orders().find(id).orElseThrow().reviews().getFirst();
            assertThat(review.code()).isEmpty();
            assertThat(shop.text("select detail from event where what = 'phase.CANCELLED'"))
                    .doesNotContain("reason");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anApprovedOrderWaitsForItsGoodsAndGoesOn(Engine engine) {
        try (var shop = flagged(engine)) {
            var answer = shop.store().desk().approve(shop.id("BIG"), TestShop.LEI, "").join();
            assertThat(answer).isEqualTo(new Answered.Done(Phase.READY, true));
            shop.work();
            assertThat(standing(shop, "STOCK")).isEqualTo(1);

            shop.tea(12);
            shop.work();
            assertThat(standing(shop, "STOCK")).isZero();
            assertThat(reserved(shop)).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatedHoldEndsByItself(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(1);
            shop.take(order("A1"));
            var until = Optional.of(shop.clock().instant().plus(Duration.ofHours(2)));
            shop.store()
                    .desk()
                    .hold(shop.id("A1"), HoldReason.BUYER, until, TestShop.LEI, "")
                    .join();
            shop.work();
            assertThat(phase(shop, "SHIPPED")).isZero();
            shop.clock().pass(Duration.ofHours(2));
            shop.work();
            assertThat(phase(shop, "SHIPPED")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingGivesKeysBackToTheHeadOfTheQueue(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(2);
            shop.take(order("A1"));
            var due = shop.store().decisions().due(shop.clock().instant(), 1);
            due.forEach(id -> shop.store().decisions().decide(id).join());
            long first = shop.number("select min(id) from card_key");
            assertThat(shop.number("select id from card_key where state = 'RESERVED'"))
                    .isEqualTo(first);

            shop.store().desk().cancel(shop.id("A1"), TestShop.LEI, "BUYER", "").join();
            shop.take(order("A2"));
            shop.work();
            assertThat(shop.number("select id from card_key where state = 'DELIVERED'"))
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatHasEndedIsNotHeld(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1"), order("A2"));
            shop.work();
            assertThat(shop.store().orders().holdCounts()).containsEntry(HoldReason.STOCK, 2L);
            shop.store().desk().cancel(shop.id("A1"), TestShop.LEI, "BUYER", "").join();
            shop.take(order("A2").closed());
            assertThat(shop.store().orders().holdCounts()).containsEntry(HoldReason.STOCK, 0L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCannotBeDone(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var desk = shop.store().desk();
            assertThat(desk.approve(new OrderId(-1), HAN, "").join())
                    .isEqualTo(new Answered.Refused(new Refusal.NoSuchOrder()));
            shop.take(order("A1"));
            assertThat(desk.release(shop.id("A1"), HAN, "").join())
                    .isEqualTo(new Answered.Refused(new Refusal.NotHeld()));
            assertThat(desk.approve(shop.id("A1"), HAN, "").join())
                    .isEqualTo(new Answered.Refused(new Refusal.WrongPhase(Phase.PAID)));
            var now = shop.clock().instant();
            assertThat(hold(shop, now)).isEqualTo(new Answered.Refused(new Refusal.EndPassed(now)));
            shop.keys(1);
            shop.work();
            assertThat(desk.cancel(shop.id("A1"), HAN, "BUYER", "").join())
                    .isEqualTo(new Answered.Refused(new Refusal.WrongPhase(Phase.SHIPPED)));
        }
    }

    @Test
    void eightDesksApproveEachOrderOnce() throws Exception {
        try (var shop = TestShop.on(Engine.POSTGRES)) {
            shop.tea(1_000);
            var ids = new ArrayList<OrderId>();
            for (int i = 0; i < 100; i++) {
                shop.take(order("N" + i).tea(12));
                ids.add(shop.id("N" + i));
            }
            shop.work();
            var desks = IntStream.range(0, 8).mapToObj(i -> shop.open(shop.url())).toList();
            var answers = approveAtOnce(desks, ids);
            desks.forEach(Store::close);

            assertThat(answers).hasSize(800);
            assertThat(answers.stream().filter(Answered.Done.class::isInstance)).hasSize(100);
            assertThat(answers.stream().filter(Answered.Refused.class::isInstance)).hasSize(700);
            assertThat(shop.number("select count(*) from review where answer = 'APPROVE'"))
                    .isEqualTo(100);
            // 83 orders of 12 fit into 1,000; the others are approved and wait.
            assertThat(reserved(shop)).isEqualTo(996);
            assertThat(standing(shop, "STOCK")).isEqualTo(17);
            assertThat(shop.number("select sum(reserved) from order_line")).isEqualTo(996);
        }
    }

    private static List<Answered> approveAtOnce(List<Store> desks, List<OrderId> ids)
            throws Exception {
        var start = new CyclicBarrier(desks.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<List<CompletableFuture<Answered>>>>();
            for (int desk = 0; desk < desks.size(); desk++) {
                var person = new Actor.Person("desk " + desk);
                var store = desks.get(desk);
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return ids.stream()
                                            .map(id -> store.desk().approve(id, person, ""))
                                            .toList();
                                }));
            }
            var answers = new ArrayList<Answered>();
            for (var desk : running) {
                desk.get().forEach(answer -> answers.add(answer.join()));
            }
            return answers;
        }
    }

    private static TestShop flagged(Engine engine) {
        var shop = TestShop.on(engine);
        shop.take(order("BIG").tea(12));
        shop.work();
        return shop;
    }

    private static long reserved(TestShop shop) {
        return shop.number("select reserved from stock where sku = 'TEA-250'");
    }

    private static long standing(TestShop shop, String reason) {
        return shop.number(
                "select count(*) from order_hold where released_at is null and reason = '"
                        + reason
                        + "'");
    }

    private static long phase(TestShop shop, String phase) {
        return shop.number("select orders from phase_count where phase = '" + phase + "'");
    }
}
