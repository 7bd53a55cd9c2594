package shop.fahuo.worker;

import shop.fahuo.core.rule.Decision;
import shop.fahuo.store.Store;
import shop.fahuo.worker.courier.Tracker;
import shop.fahuo.worker.order.Puller;
import shop.fahuo.worker.payment.Statements;
import shop.fahuo.worker.task.TaskRunner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks once at everything there may be to do, and begins what is due without waiting for it.
final class Round {

    /// What falls due later than this is not waited for by who works until there is nothing to do:
    /// some seven tries of a task, some five rests of an account.
    private static final Duration HORIZON = Duration.ofMinutes(2);

    /// How often to look which accounts there are.
    private static final Duration REFRESH = Duration.ofSeconds(1);

    private final Store store;
    private final Clock clock;
    private final Traffics traffics;
    private final Readers readers;
    private final Puller puller;
    private final Pipeline<Optional<Decision.Verdict>> deciding;
    private final Pipeline<Boolean> starting;
    private final Pipeline<Boolean> ending;
    private final Pipeline<Boolean> releasing;
    private Instant nextRefresh = Instant.MIN;

    /// What a look saw.
    ///
    /// @param busy something was under way or was begun; its end wakes the worker
    /// @param open a task of a known account may do something by itself soon, or a channel that can
    ///   be read soon has not been read to its end
    /// @param next when to look again whatever happens; empty when nothing is due ever
    record Look(boolean busy, boolean open, Optional<Instant> next) {

        boolean isIdle() {
            return !busy && !open;
        }
    }

    Round(
            Store store,
            Clock clock,
            Traffics traffics,
            Readers readers,
            Tally tally,
            int window,
            Runnable wake) {
        this.store = store;
        this.clock = clock;
        this.traffics = traffics;
        this.readers = readers;
        puller = readers.puller();
        deciding =
                new Pipeline<>(
                        new Pipeline.Steps<>(
                                "decide",
                                most -> store.decisions().due(clock.instant(), most),
                                id -> store.decisions().decide(id),
                                tally::decided,
                                tally::failed),
                        window,
                        wake);
        starting =
                new Pipeline<>(
                        new Pipeline.Steps<>(
                                "start",
                                most -> store.shipping().due(clock.instant(), most),
                                id -> store.shipping().start(id),
                                tally::started,
                                tally::failed),
                        window,
                        wake);
        ending =
                new Pipeline<>(
                        new Pipeline.Steps<>(
                                "end",
                                most -> store.afterSale().due(clock.instant(), most),
                                id -> store.afterSale().end(id),
                                _ -> {},
                                tally::failed),
                        window,
                        wake);
        releasing =
                new Pipeline<>(
                        new Pipeline.Steps<>(
                                "release",
                                most -> store.commission().releases().due(clock.instant(), most),
                                id -> store.commission().releases().look(id),
                                _ -> {},
                                tally::failed),
                        window,
                        wake);
    }

    /// @param readFirst nothing is decided before the channels have been read to their ends, so
    ///   that decisions see everything there is to know
    Look look(boolean readFirst) {
        var now = clock.instant();
        refreshLanes(now);
        boolean before = isBusy();
        var pulls =
                traffics.channels().lanes().all().stream()
                        .map(lane -> puller.look(lane, now))
                        .toList();
        var behind = pulls.stream().filter(Puller.Look::behind).map(Puller.Look::due);
        boolean reading = isSoon(behind, now);
        boolean decided = !(readFirst && reading) && deciding.look(now);
        boolean started = starting.look(now);
        boolean ended = ending.look(now);
        boolean released = releasing.look(now);
        var toChannels = traffics.channels().look(now);
        var toPayments = traffics.payments().look(now);
        var toReports = traffics.reports().look(now);
        var toCouriers = traffics.couriers().look(now);
        var tracks = readers.tracker().look(now);
        var sealing = readers.sealing().look(now);
        var bills = readers.look(traffics.payments().lanes().all(), now);
        boolean begun =
                decided
                        || started
                        || ended
                        || released
                        || pulls.stream().anyMatch(Puller.Look::begun)
                        || bills.stream().anyMatch(Statements.Look::begun)
                        || tracks.stream().anyMatch(Tracker.Look::begun)
                        || Stream.of(toChannels, toPayments, toReports, toCouriers)
                                .flatMap(List::stream)
                                .anyMatch(TaskRunner.Look::begun);
        boolean open =
                reading
                        || isSoon(due(toChannels), now)
                        || isSoon(due(toReports), now)
                        || isSoon(due(toCouriers), now)
                        // Money that has not come yet is asked for again, but not waited for.
                        || (isSoon(due(toPayments), now)
                                && (store.payments().checks().areUnanswered()
                                        || isSoon(refunds(), now)
                                        || isSoon(payouts(), now)));
        var waits =
                Stream.of(
                                pulls.stream().map(Puller.Look::due),
                                bills.stream().map(Statements.Look::due),
                                tracks.stream().flatMap(look -> look.due().stream()),
                                Stream.of(sealing),
                                due(toChannels),
                                due(toPayments),
                                due(toReports),
                                due(toCouriers))
                        .flatMap(dues -> dues);
        return new Look(before || begun || isBusy(), open, next(now, waits));
    }

    private static Stream<Instant> due(List<TaskRunner.Look> looks) {
        return looks.stream().flatMap(look -> look.due().stream());
    }

    private Stream<Instant> refunds() {
        return traffics.payments().lanes().all().stream()
                .flatMap(lane -> store.payments().refundTasks().nextDue(lane.name()).stream());
    }

    private Stream<Instant> payouts() {
        return traffics.payments().lanes().all().stream()
                .flatMap(lane -> store.settlement().tasks().nextDue(lane.name()).stream());
    }

    private static boolean isSoon(Stream<Instant> due, Instant now) {
        return due.anyMatch(at -> at.isBefore(now.plus(HORIZON)));
    }

    private void refreshLanes(Instant now) {
        if (!now.isBefore(nextRefresh)) {
            nextRefresh = now.plus(REFRESH);
            traffics.refresh();
            readers.tracker().refresh();
            puller.retain(traffics.channels().lanes().all());
            readers.retain(traffics.payments().lanes().all());
        }
    }

    private Optional<Instant> next(Instant now, Stream<Instant> waits) {
        var orders =
                Stream.of(
                                store.decisions().nextDue(now),
                                store.shipping().nextDue(now),
                                store.afterSale().nextDue(now),
                                store.commission().releases().nextDue(now),
                                deciding.nextLook(),
                                starting.nextLook(),
                                ending.nextLook(),
                                releasing.nextLook())
                        .flatMap(Optional::stream);
        return Stream.concat(orders, waits).filter(now::isBefore).min(Instant::compareTo);
    }

    boolean isBusy() {
        return deciding.isBusy()
                || starting.isBusy()
                || ending.isBusy()
                || releasing.isBusy()
                || readers.tracker().isBusy()
                || readers.sealing().isBusy()
                || traffics.calls() > 0;
    }

    int orders() {
        return deciding.underWay() + starting.underWay() + ending.underWay() + releasing.underWay();
    }

    void readAnew() {
        nextRefresh = Instant.MIN;
        puller.readAnew();
    }

    /// Tasks of which nobody knows whether they have happened.
    long unknown() {
        return traffics.unknown(store.outbox());
    }
}
