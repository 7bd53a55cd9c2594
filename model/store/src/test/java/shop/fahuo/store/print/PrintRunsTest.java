package shop.fahuo.store.print;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.verify.Check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

final class PrintRunsTest {

    private static final String FRONT = "前台";
    private static final StoredLabel DOTS =
            new StoredLabel("SF", "W76_H130", "DPI_203", 16, 2, new byte[] {1, 2, 3, -1});

    @ParameterizedTest
    @EnumSource
    void printsOneAfterTheOther(Engine engine) {
        try (var shop = booked(engine, 3)) {
            var runs = runs(shop);
            long job = made(runs.first(FRONT, labels(3), new Actor.Worker()).join());
            var turn = runs.begin(job);
            Optional<Sent> before = Optional.empty();
            for (int ordinal = 1; ordinal <= 3; ordinal++) {
                var item = next(turn);
                assertThat(item.ordinal()).isEqualTo(ordinal);
                assertThat(item.label()).contains(new LabelKey(ordinal, 1, 1));
                var step = runs.advance(job, before, Optional.of(sending(item)));
                assertThat(step.claimed()).isTrue();
                before = Optional.of(Sent.printed(item));
                turn = step.then();
            }
            assertThat(runs.find(job).orElseThrow().count(PrintState.PRINTED)).isEqualTo(2);
            runs.advance(job, before, Optional.empty());
            assertThat(runs.open()).isEmpty();
            assertThat(runs.find(job).orElseThrow().count(PrintState.PRINTED)).isEqualTo(3);
            assertThat(events(shop, "label.printed")).isEqualTo(3);
            assertThat(prints(shop)).hasSize(4).allMatch(Check::ok);
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsNoLabelASecondTimeUnlessAPersonWantsIt(Engine engine) {
        try (var shop = booked(engine, 2)) {
            var runs = runs(shop);
            printed(runs, made(runs.first(FRONT, labels(1), LEI).join()));
            var first = runs.of(new LabelKey(1, 1, 1)).orElseThrow();
            assertThat(runs.first(FRONT, labels(2), LEI).join())
                    .isEqualTo(new Making.Already(new LabelKey(1, 1, 1), first));
            assertThat(runs.of(new LabelKey(2, 1, 1))).isEmpty();
            assertThat(runs.again(FRONT, List.of(new LabelKey(2, 1, 1)), LEI).join())
                    .isEqualTo(new Making.Never(new LabelKey(2, 1, 1)));

            for (int stamp = 1; stamp <= 2; stamp++) {
                printed(runs, made(runs.again(FRONT, labels(1), LEI).join()));
                var item = runs.of(new LabelKey(1, 1, 1)).orElseThrow();
                assertThat(item.stamp()).isEqualTo(stamp);
            }
            assertThat(events(shop, "label.reprinted")).isEqualTo(2);
            assertThat(prints(shop)).hasSize(4).allMatch(Check::ok);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAboutTheOneThatWasOnItsWayWhenTheProcessDied(Engine engine) {
        try (var shop = booked(engine, 3)) {
            long job = made(runs(shop).first(FRONT, labels(3), LEI).join());
            var first = next(runs(shop).begin(job));
            var second =
                    next(
                            runs(shop)
                                    .advance(job, Optional.empty(), Optional.of(sending(first)))
                                    .then());
            runs(shop).advance(job, Optional.of(Sent.printed(first)), Optional.of(sending(second)));
            shop.reopen();
            if (!shop.isEmbedded()) {
                // Another desk cannot know that the sender is dead until its time is up.
                assertThat(runs(shop).begin(job)).isInstanceOf(Turn.Busy.class);
                shop.clock().pass(PrintRuns.LEASE.plusSeconds(1));
            }
            assertThat(runs(shop).begin(job))
                    .isInstanceOfSatisfying(
                            Turn.Look.class,
                            look -> assertThat(look.item().ordinal()).isEqualTo(2));
            assertThat(runs(shop).advance(job, Optional.empty(), Optional.of(sending(second))))
                    .extracting(Turn.Step::claimed)
                    .isEqualTo(false);

            assertThat(runs(shop).answer(job, 2, false, LEI).join()).isTrue();
            assertThat(runs(shop).answer(job, 2, false, LEI).join()).isFalse();
            assertThat(next(runs(shop).begin(job)).ordinal()).isEqualTo(2);
            printed(runs(shop), job);
            assertThat(events(shop, "label.printed")).isEqualTo(3);
            assertThat(events(shop, "label.missed")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterTheOneThatAPersonHasSeen(Engine engine) {
        try (var shop = booked(engine, 2)) {
            var runs = runs(shop);
            long job = made(runs.first(FRONT, labels(2), LEI).join());
            var first = next(runs.begin(job));
            runs.advance(job, Optional.empty(), Optional.of(sending(first)));
            var unsure = new Sent(first, PrintState.UNSURE, "UNCONFIRMED", "192.0.2.7");
            assertThat(runs.advance(job, Optional.of(unsure), Optional.empty()).then())
                    .isInstanceOf(Turn.Look.class);
            assertThat(runs.find(job).orElseThrow().unsure().orElseThrow().fault())
                    .isEqualTo("UNCONFIRMED");
            runs.answer(job, 1, true, LEI).join();
            assertThat(next(runs.begin(job)).ordinal()).isEqualTo(2);
            assertThat(runs.of(new LabelKey(1, 1, 1)).orElseThrow())
                    .extracting(PrintItem::state, PrintItem::settledBy)
                    .containsExactly(PrintState.PRINTED, LEI.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAtTheOneThatThePrinterDidNotTake(Engine engine) {
        try (var shop = booked(engine, 2)) {
            var runs = runs(shop);
            long job = made(runs.first(FRONT, labels(2), LEI).join());
            var first = next(runs.begin(job));
            runs.advance(job, Optional.empty(), Optional.of(sending(first)));
            var stalled = new Sent(first, PrintState.WAITING, "STALLED", "");
            var again = next(runs.advance(job, Optional.of(stalled), Optional.empty()).then());
            assertThat(again.ordinal()).isEqualTo(1);
            assertThat(again.fault()).isEqualTo("STALLED");
            runs.advance(job, Optional.empty(), Optional.of(sending(again)));

            // What the first sending says now comes too late to count for the second.
            runs.advance(job, Optional.of(Sent.printed(first)), Optional.empty());
            assertThat(runs.begin(job)).isInstanceOf(Turn.Busy.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsOneDeskAtATimePrintARun(Engine engine) {
        try (var shop = booked(engine, 2)) {
            var runs = runs(shop);
            long job = made(runs.first(FRONT, labels(2), LEI).join());
            var first = next(runs.begin(job));
            assertThat(runs.advance(job, Optional.empty(), Optional.of(sending(first))).claimed())
                    .isTrue();
            assertThat(runs.begin(job)).isInstanceOf(Turn.Busy.class);
            assertThat(runs.advance(job, Optional.empty(), Optional.of(sending(first))).claimed())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsAsNewWhatWasGivenUpBeforeItLeft(Engine engine) {
        try (var shop = booked(engine, 2)) {
            var runs = runs(shop);
            long job = made(runs.first(FRONT, labels(2), LEI).join());
            var first = next(runs.begin(job));
            runs.advance(job, Optional.empty(), Optional.of(sending(first)));
            runs.advance(job, Optional.of(Sent.printed(first)), Optional.empty());
            assertThat(runs.drop(job, LEI).join()).isEqualTo(1);
            assertThat(runs.find(job).orElseThrow().open()).isFalse();
            printed(runs, made(runs.first("后台", List.of(new LabelKey(2, 1, 1)), LEI).join()));
            assertThat(runs.of(new LabelKey(2, 1, 1)).orElseThrow().stamp()).isZero();
            assertThat(prints(shop)).hasSize(4).allMatch(Check::ok);
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsNoLabelOfAWaybillThatWasTakenBack(Engine engine) {
        try (var shop = booked(engine, 2)) {
            var runs = runs(shop);
            long job = made(runs.first(FRONT, labels(2), LEI).join());
            shop.tamper("update waybill set state = 'TAKEN_BACK' where parcel_id = 1");
            var step =
                    runs.advance(
                            job, Optional.empty(), Optional.of(sending(next(runs.begin(job)))));
            assertThat(step.claimed()).isFalse();
            assertThat(next(step.then()).ordinal()).isEqualTo(2);
            assertThat(runs.first(FRONT, labels(1), LEI).join())
                    .isEqualTo(new Making.NoWaybill(new LabelKey(1, 1, 1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheDotsSealedAndForgetsThem(Engine engine) {
        try (var shop = booked(engine, 2)) {
            var runs = runs(shop);
            printed(runs, made(runs.first(FRONT, labels(1), LEI).join()));
            var kept = runs.labels().find(new LabelKey(1, 1, 1)).orElseThrow();
            assertThat(kept.rows()).isEqualTo(DOTS.rows());
            assertThat(kept.hash().hex()).isEqualTo(shop.text("select sha256 from print_item"));
            // A nonce and a tag beside what is packed.
            assertThat(shop.number("select octet_length(sealed) from label")).isGreaterThan(28);

            shop.clock().pass(LabelShelf.KEPT.plus(Duration.ofDays(1)));
            made(runs.first(FRONT, List.of(new LabelKey(2, 1, 1)), LEI).join());
            assertThat(runs.labels().find(new LabelKey(1, 1, 1))).isEmpty();
            assertThat(runs.of(new LabelKey(1, 1, 1))).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAtAnotherPrinter(Engine engine) {
        try (var shop = booked(engine, 1)) {
            var runs = runs(shop);
            long job = made(runs.first(FRONT, labels(1), LEI).join());
            assertThat(runs.moveTo(job, "后台").join()).isTrue();
            printed(runs, job);
            assertThat(runs.find(job).orElseThrow().printer()).isEqualTo("后台");
            assertThat(runs.moveTo(job, FRONT).join()).isFalse();
        }
    }

    /// Goes through a run, and every label comes out.
    private static void printed(PrintRuns runs, long job) {
        Optional<Sent> before = Optional.empty();
        var turn = runs.begin(job);
        while (turn instanceof Turn.Next(var item)) {
            turn = runs.advance(job, before, Optional.of(sending(item))).then();
            before = Optional.of(Sent.printed(item));
        }
        runs.advance(job, before, Optional.empty());
        assertThat(runs.find(job).orElseThrow().open()).isFalse();
    }

    private static Sending sending(PrintItem item) {
        return new Sending(
                item, DOTS.hash(), item.stamp() == 0 ? Optional.of(DOTS) : Optional.empty());
    }

    private static PrintItem next(Turn turn) {
        assertThat(turn).isInstanceOf(Turn.Next.class);
        return turn instanceof Turn.Next(var item) ? item : item(turn);
    }

    private static PrintItem item(Turn turn) {
        throw new AssertionError(turn);
    }

    private static long made(Making making) {
        assertThat(making).isInstanceOf(Making.Made.class);
        return making instanceof Making.Made(var job) ? job : 0;
    }

    private static List<LabelKey> labels(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(id -> new LabelKey(id, 1, 1)).toList();
    }

    private static long events(TestShop shop, String what) {
        return shop.number("select count(*) from event where what = '" + what + "'");
    }

    /// What has to hold of prints; the parcels here are rows that no courier ever saw.
    private static List<Check> prints(TestShop shop) {
        return shop.store().verifier().all(check -> {}).stream()
                .filter(check -> check.name().startsWith("print-"))
                .toList();
    }

    private static PrintRuns runs(TestShop shop) {
        return shop.store().printing().runs();
    }

    /// Parcels 1, 2, … of one order, each with a waybill.
    private static TestShop booked(Engine engine, int parcels) {
        var shop = TestShop.on(engine);
        shop.tea(10);
        shop.take(order("A1").tea(1));
        for (int id = 1; id <= parcels; id++) {
            shop.tamper(
                    ("insert into parcel (id, order_id, ordinal, state, generation, courier,"
                                    + " account, product, pay, weight_g, pieces, remark, made_at,"
                                    + " made_by) select %d, id, %d, 'OPEN', 1, 'SF',"
                                    + " 'courier/main', '', 'SENDER', 300, 1, '', placed_at,"
                                    + " 'worker' from orders")
                            .formatted(id, id),
                    ("insert into waybill (parcel_id, generation, reference, courier, account,"
                                    + " state, sealed, number, content, asked_at, booked_at,"
                                    + " words) select %d, 1, 'S-%d', 'SF', 'courier/main',"
                                    + " 'BOOKED', cast('' as bytea), 'SF744440003188%d', '',"
                                    + " placed_at, placed_at, '' from orders")
                            .formatted(id, id, id));
        }
        return shop;
    }
}
