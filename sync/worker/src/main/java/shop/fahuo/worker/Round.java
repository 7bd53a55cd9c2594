package shop.fahuo.worker;

import shop.fahuo.core.rule.Decision;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Store;
import shop.fahuo.worker.account.Lane;
import shop.fahuo.worker.account.Lanes;
import shop.fahuo.worker.order.Puller;
import shop.fahuo.worker.task.TaskRunner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Lanes lanes;
    private final TaskRunner tasks;
    private final Puller puller;
    private final Pipeline<Optional<Decision.Verdict>> deciding;
    private final Pipeline<Boolean> starting;
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
            Lanes lanes,
            TaskRunner tasks,
            Puller puller,
            Tally tally,
            int window,
            Runnable wake) {
        this.store = store;
        this.clock = clock;
        this.lanes = lanes;
        this.tasks = tasks;
        this.puller = puller;
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
    }

    /// @param readFirst nothing is decided before the channels have been read to their ends, so
    ///   that decisions see everything there is to know
    Look look(boolean readFirst) {
        var now = clock.instant();
        refreshLanes(now);
        boolean before = isBusy();
        var pulls = lanes.all().stream().map(lane -> puller.look(lane, now)).toList();
        var behind = pulls.stream().filter(Puller.Look::behind).map(Puller.Look::due);
        boolean reading = isSoon(behind, now);
        boolean decided = !(readFirst && reading) && deciding.look(now);
        boolean started = starting.look(now);
        var looks = lanes.all().stream().map(lane -> tasks.look(lane, now)).toList();
        boolean begun =
                decided
                        || started
                        || pulls.stream().anyMatch(Puller.Look::begun)
                        || looks.stream().anyMatch(TaskRunner.Look::begun);
        var due = looks.stream().flatMap(look -> look.due().stream()).toList();
        boolean open = reading || isSoon(due.stream(), now);
        var waits = Stream.concat(pulls.stream().map(Puller.Look::due), due.stream());
        return new Look(before || begun || isBusy(), open, next(now, waits));
    }

    private static boolean isSoon(Stream<Instant> due, Instant now) {
        return due.anyMatch(at -> at.isBefore(now.plus(HORIZON)));
    }

    private void refreshLanes(Instant now) {
        if (!now.isBefore(nextRefresh)) {
            nextRefresh = now.plus(REFRESH);
            lanes.refresh();
            puller.retain(lanes.all());
        }
    }

    private Optional<Instant> next(Instant now, Stream<Instant> waits) {
        var orders =
                Stream.of(
                                store.decisions().nextDue(now),
                                store.shipping().nextDue(now),
                                deciding.nextLook(),
                                starting.nextLook())
                        .flatMap(Optional::stream);
        return Stream.concat(orders, waits).filter(now::isBefore).min(Instant::compareTo);
    }

    boolean isBusy() {
        return deciding.isBusy() || starting.isBusy() || calls() > 0;
    }

    int orders() {
        return deciding.underWay() + starting.underWay();
    }

    int calls() {
        return lanes.all().stream().mapToInt(Lane::underWay).sum();
    }

    void readAnew() {
        nextRefresh = Instant.MIN;
        puller.readAnew();
    }

    /// Tasks of which nobody knows whether they have happened.
    long unknown() {
        return lanes.all().stream()
                .map(lane -> store.outbox().depth(lane.name().value()))
                .mapToLong(depth -> depth.getOrDefault(TaskState.UNKNOWN, 0L))
                .sum();
    }
}
