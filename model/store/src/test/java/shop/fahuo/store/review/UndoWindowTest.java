package shop.fahuo.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.rule.RuleLanguage;
import shop.fahuo.store.Engine;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestRules;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.ParcelRefusal;
import shop.fahuo.store.ship.Parcel;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;

final class UndoWindowTest {

    private static final Actor.Person HAN = new Actor.Person("韩梅梅");
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final String RULES = TestRules.DEFAULT + "undo order.quantity >= 1 UNDO:30\n";

    @ParameterizedTest
    @EnumSource
    void nothingStartsBeforeItEndsAndThenItDoes(Engine engine) {
        try (var shop = shop(engine)) {
            shop.take(order("A1"));
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo(Phase.READY);
            assertThat(undoEnds(shop, "A1")).isEqualTo(WINDOW);
            assertThat(shop.store().shipping().nextDue(shop.clock().instant()))
                    .contains(shop.clock().instant().plus(WINDOW));

            shop.clock().pass(WINDOW.minusMillis(1));
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo(Phase.READY);
            shop.clock().pass(Duration.ofMillis(1));
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo(Phase.SHIPPED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecalledOrderGivesBackItsKeysAndWaitsForAPerson(Engine engine) {
        try (var shop = shop(engine)) {
            shop.take(order("A1"));
            shop.work();
            assertThat(keys(shop, "RESERVED")).isEqualTo(1);

            assertThat(recall(shop, "A1")).isEqualTo(new Answered.Done(Phase.REVIEW, false));
            assertThat(keys(shop, "RESERVED")).isZero();
            assertThat(keys(shop, "FREE")).isEqualTo(9);
            var detail = detail(shop, "A1");
            assertThat(detail.reviews())
                    .extracting(
                            OrderDetail.ReviewRecord::answer,
                            OrderDetail.ReviewRecord::by,
                            OrderDetail.ReviewRecord::note)
                    .containsExactly(tuple(Answer.RECALL, "韩梅梅", "地址不对"));
            var last = detail.events().getLast();
            assertThat(last.what()).isEqualTo("phase.REVIEW");
            assertThat(last.actor()).isEqualTo("person:韩梅梅");
            assertThat(last.words()).isEqualTo("地址不对");

            shop.clock().pass(WINDOW);
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo(Phase.REVIEW);
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anApprovalPassesTheSameWindowHoweverLateItComes(Engine engine) {
        try (var shop = shop(engine)) {
            shop.tea(20);
            shop.take(order("BIG").tea(12));
            shop.work();
            shop.clock().pass(Duration.ofHours(3));
            shop.store().desk().approve(shop.id("BIG"), TestShop.LEI, "").join();
            assertThat(undoEnds(shop, "BIG")).isEqualTo(WINDOW);

            shop.clock().pass(Duration.ofMinutes(29));
            assertThat(recall(shop, "BIG")).isEqualTo(new Answered.Done(Phase.REVIEW, false));
            assertThat(shop.number("select reserved from stock where sku = 'TEA-250'")).isZero();

            shop.store().desk().approve(shop.id("BIG"), TestShop.LEI, "").join();
            assertThat(undoEnds(shop, "BIG")).isEqualTo(WINDOW);
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anApprovalThatLacksStockCanBeRecalledToo(Engine engine) {
        try (var shop = shop(engine)) {
            shop.take(order("BIG").tea(12));
            shop.work();
            shop.store().desk().approve(shop.id("BIG"), TestShop.LEI, "").join();
            shop.store()
                    .desk()
                    .hold(shop.id("BIG"), HoldReason.BUYER, Optional.empty(), HAN, "")
                    .join();
            assertThat(detail(shop, "BIG").row().holds())
                    .containsExactlyInAnyOrder(HoldReason.STOCK, HoldReason.BUYER);

            recall(shop, "BIG");
            assertThat(detail(shop, "BIG").row().holds()).containsExactly(HoldReason.BUYER);
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysInWordsWhyItIsTooLate(Engine engine) {
        try (var shop = shop(engine)) {
            shop.take(order("A1"), order("A2"));
            shop.work();
            var end = shop.clock().instant().plus(WINDOW);
            recall(shop, "A2");
            assertThat(recall(shop, "A2"))
                    .isEqualTo(
                            refused(
                                    new Refusal.AlreadyDone(
                                            Answer.RECALL, "韩梅梅", shop.clock().instant())));
            shop.clock().pass(WINDOW);
            assertThat(recall(shop, "A1"))
                    .isEqualTo(refused(new Refusal.UndoWindowOver(end, Phase.READY)));
            shop.work();
            assertThat(recall(shop, "A1"))
                    .isEqualTo(refused(new Refusal.UndoWindowOver(end, Phase.SHIPPED)));
            shop.take(order("A3").unpaid());
            assertThat(recall(shop, "A3")).isEqualTo(refused(new Refusal.WrongPhase(Phase.UNPAID)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsBookedHandedOverOrMarkedShippedBefore(Engine engine) {
        try (var packed = PackedShop.on(engine)) {
            var shop = packed.shop();
            activate(shop);
            packed.with(order("A1").tea(1));
            var end = shop.clock().instant().plus(WINDOW);
            var id = packed.made("A1");
            assertThat(packed.waybills().book(id, HAN).join())
                    .isEqualTo(
                            new ParcelAnswered.Refused(
                                    new ParcelRefusal.InUndoWindow(
                                            detail(shop, "A1").row().key(), end)));
            var parcel = new Parcel("顺丰速运", "SF1");
            assertThat(shop.store().parcels().markShipped(shop.id("A1"), parcel, HAN, "").join())
                    .isEqualTo(refused(new Refusal.InUndoWindow(end)));

            recall(shop, "A1");
            assertThat(shop.text("select state from parcel")).isEqualTo("DISSOLVED");
            assertThat(shop.number("select count(*) from task")).isZero();
        }
    }

    /// The end is an instant: a machine that slept over it starts on the first look after.
    @ParameterizedTest
    @EnumSource
    void aMachineThatSleptStartsWhatIsOverAndNothingElse(Engine engine) {
        try (var shop = shop(engine)) {
            shop.take(order("A1"));
            shop.work();
            shop.clock().pass(Duration.ofHours(8));
            assertThat(recall(shop, "A1")).isInstanceOf(Answered.Refused.class);
            shop.take(order("A2"));
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo(Phase.SHIPPED);
            assertThat(phase(shop, "A2")).isEqualTo(Phase.READY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClockSetBackMakesItLongerAndOneSetForwardShorter(Engine engine) {
        try (var shop = shop(engine)) {
            shop.take(order("A1"));
            shop.work();
            shop.clock().pass(Duration.ofHours(-1));
            shop.clock().pass(Duration.ofMinutes(89));
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo(Phase.READY);
            assertThat(undoEnds(shop, "A1")).isEqualTo(Duration.ofMinutes(1));
            shop.clock().pass(Duration.ofHours(1));
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo(Phase.SHIPPED);
        }
    }

    /// One clock: the last moment of the window and the first after it meet on every order.
    @ParameterizedTest
    @EnumSource
    void oneOfRecallAndStartWins(Engine engine) throws Exception {
        try (var shop = shop(engine)) {
            var ids = many(shop);
            shop.clock().pass(WINDOW.minusMillis(1));
            var turned = CompletableFuture.runAsync(() -> shop.clock().pass(Duration.ofMillis(1)));
            race(shop, ids, shop.store());
            turned.join();
        }
    }

    /// Two desks whose clocks differ both find that it is their turn: the order decides.
    @Test
    void oneOfRecallAndStartWinsWhereClocksDiffer() throws Exception {
        try (var shop = shop(Engine.POSTGRES)) {
            var ids = many(shop);
            shop.clock().pass(WINDOW);
            var slow = Clock.offset(shop.clock(), Duration.ofMinutes(-1));
            try (var other =
                    Store.open(
                            shop.url(),
                            shop.vault(),
                            new TestRules(),
                            RULES,
                            slow,
                            new SplittableRandom(1))) {
                race(shop, ids, other);
            }
        }
    }

    private static List<OrderId> many(TestShop shop) {
        shop.keys(91);
        var ids = new ArrayList<OrderId>();
        for (int i = 0; i < 100; i++) {
            shop.take(order("N" + i));
            ids.add(shop.id("N" + i));
        }
        shop.work();
        return ids;
    }

    private static void race(TestShop shop, List<OrderId> ids, Store recalling) throws Exception {
        var start = new CyclicBarrier(2);
        var recalls = atOnce(start, ids, id -> recalling.desk().recall(id, HAN, ""));
        var starts = atOnce(start, ids.reversed(), id -> shop.store().shipping().start(id));
        long recalled =
                recalls.join().stream()
                        .map(CompletableFuture::join)
                        .filter(Answered.Done.class::isInstance)
                        .count();
        starts.join().forEach(CompletableFuture::join);
        shop.clock().pass(Duration.ofMinutes(1));
        shop.work();
        assertThat(shop.store().orders().counts())
                .containsEntry(Phase.REVIEW, recalled)
                .containsEntry(Phase.SHIPPED, 100 - recalled);
        assertThat(keys(shop, "DELIVERED")).isEqualTo(100 - recalled);
        assertThat(keys(shop, "FREE")).isEqualTo(recalled);
        assertThat(shop.number("select count(*) from review where answer = 'RECALL'"))
                .isEqualTo(recalled);
        assertSound(shop);
    }

    private static <T> CompletableFuture<List<CompletableFuture<T>>> atOnce(
            CyclicBarrier start,
            List<OrderId> ids,
            Function<OrderId, CompletableFuture<T>> command) {
        return CompletableFuture.supplyAsync(
                () -> {
                    await(start);
                    return ids.stream().map(command).toList();
                },
                task -> Thread.ofVirtual().start(task));
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestShop shop(Engine engine) {
        var shop = TestShop.on(engine);
        activate(shop);
        shop.keys(9);
        return shop;
    }

    private static void activate(TestShop shop) {
        assertThat(shop.store().ruleSets().activate(RULES, TestShop.LEI))
                .isInstanceOf(RuleLanguage.Reading.Valid.class);
    }

    private static Answered recall(TestShop shop, String number) {
        return shop.store().desk().recall(shop.id(number), HAN, "地址不对").join();
    }

    private static Answered refused(Refusal why) {
        return new Answered.Refused(why);
    }

    private static OrderDetail detail(TestShop shop, String number) {
        return shop.store().orders().find(shop.id(number)).orElseThrow();
    }

    private static Phase phase(TestShop shop, String number) {
        return detail(shop, number).row().phase();
    }

    private static Duration undoEnds(TestShop shop, String number) {
        var now = shop.clock().instant();
        return Duration.between(now, detail(shop, number).row().undoEnds(now).orElseThrow());
    }

    private static long keys(TestShop shop, String state) {
        return shop.number("select count(*) from card_key where state = '" + state + "'");
    }

    private static void assertSound(TestShop shop) {
        assertThat(shop.store().verifier().all(_ -> {})).filteredOn(check -> !check.ok()).isEmpty();
    }
}
