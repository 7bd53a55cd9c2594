package shop.fahuo.worker;

import shop.fahuo.core.rule.Decision;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Store;
import shop.fahuo.worker.account.Lane;
import shop.fahuo.worker.account.Lanes;
import shop.fahuo.worker.task.TaskRunner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks once at everything there may be to do, and begins what is due without waiting for it.
final class Round {

    /// How often to look which accounts there are.
    private static final Duration REFRESH = Duration.ofSeconds(1);

    private final Store store;
    private final Clock clock;
    private final Lanes lanes;
    private final TaskRunner tasks;
    private final Pipeline<Optional<Decision.Verdict>> deciding;
    private final Pipeline<Boolean> starting;
    private Instant nextRefresh = Instant.MIN;

    /// What a look saw.
    ///
    /// @param busy something was under way or was begun; its end wakes the worker
    /// @param open a task of a known account may still do something by itself
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
            Tally tally,
            int window,
            Runnable wake) {
        this.store = store;
        this.clock = clock;
        this.lanes = lanes;
        this.tasks = tasks;
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

    Look look() {
        var now = clock.instant();
        refreshLanes(now);
        boolean before = isBusy();
        boolean decided = deciding.look(now);
        boolean started = starting.look(now);
        var looks = lanes.all().stream().map(lane -> tasks.look(lane, now)).toList();
        boolean begun = decided || started || looks.stream().anyMatch(TaskRunner.Look::begun);
        boolean open = looks.stream().anyMatch(TaskRunner.Look::open);
        return new Look(before || begun || isBusy(), open, next(now, looks));
    }

    private void refreshLanes(Instant now) {
        if (!now.isBefore(nextRefresh)) {
            nextRefresh = now.plus(REFRESH);
            lanes.refresh();
        }
    }

    private Optional<Instant> next(Instant now, List<TaskRunner.Look> looks) {
        var orders =
                Stream.of(
                        store.decisions().nextDue(now),
                        store.shipping().nextDue(now),
                        deciding.nextLook(),
                        starting.nextLook());
        return Stream.concat(orders, looks.stream().map(TaskRunner.Look::next))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
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

    /// Tasks of which nobody knows whether they have happened.
    long unknown() {
        return lanes.all().stream()
                .map(lane -> store.outbox().depth(lane.name().value()))
                .mapToLong(depth -> depth.getOrDefault(TaskState.UNKNOWN, 0L))
                .sum();
    }
}
