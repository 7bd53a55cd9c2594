package shop.fahuo.console.cli;

import shop.fahuo.console.importing.RejectWords;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.RowReject;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.Pulled;
import shop.fahuo.worker.WorkReport;
import shop.fahuo.worker.Worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `work`: the worker without a window, for as long as it is wanted.
final class WorkVerb {

    /// How often it looks whether its caller has gone.
    private static final Duration SLICE = Duration.ofSeconds(2);

    /// Longer than any process lives.
    private static final Duration EVER = Duration.ofDays(36_500);

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("work", "cli.verb.work")
                            .with(
                                    Option.of(
                                            "until-idle", "cli.option.untilIdle", new Kind.Flag()),
                                    Option.of(
                                            "max-seconds",
                                            "cli.option.maxSeconds",
                                            new Kind.Count())),
                    Verb.Use.STAY,
                    WorkVerb::run);

    /// Of what could not be taken; all of it may be much.
    private static final int SHOWN = 5;

    private final Call call;
    private final Store store;
    private final Clock clock;
    private final Instant end;

    private WorkVerb(Call call, Shop shop) {
        this.call = call;
        store = shop.store();
        clock = shop.clock();
        end =
                call.arguments().has("max-seconds")
                        ? clock.instant().plusSeconds(call.arguments().count("max-seconds", 0))
                        : Instant.MAX;
    }

    private static int run(Call call, Shop shop) {
        var verb = new WorkVerb(call, shop);
        if (call.arguments().has("until-idle")) {
            try (var worker = shop.newWorker()) {
                return verb.report(verb.untilIdle(worker));
            }
        }
        try (var work = shop.startWork()) {
            return work.worker().isPresent()
                    ? verb.report(verb.serve(work.worker().get()))
                    : call.refuse("cli.work.already");
        }
    }

    /// In slices, because only between them can it stop.
    private WorkReport untilIdle(Worker worker) {
        while (true) {
            var sliceEnd = earlier(clock.instant().plus(SLICE), end);
            var report =
                    worker.runUntilIdle(Optional.of(Duration.between(clock.instant(), sliceEnd)));
            boolean idle = clock.instant().isBefore(sliceEnd);
            if (idle || !clock.instant().isBefore(end) || call.caller().isGone()) {
                return report;
            }
        }
    }

    private WorkReport serve(Worker worker) {
        if (!call.isJson()) {
            call.note("cli.work.begun");
        }
        worker.start();
        try {
            var longest =
                    Duration.between(clock.instant(), earlier(end, clock.instant().plus(EVER)));
            call.caller().awaitGone(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.stop();
        return worker.report();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private int report(WorkReport report) {
        var rejects =
                store.channels().all().stream()
                        .flatMap(channel -> store.pullRejects().of(channel.name()).stream())
                        .toList();
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "decided", report.decided(),
                            "shipped", report.shipped(),
                            "review", report.review(),
                            "held", report.held(),
                            "tasksDone", report.tasksDone(),
                            "tasksUnknown", report.tasksUnknown(),
                            "tasksDead", report.tasksDead(),
                            "failed", report.failed(),
                            "rejected", rejects.size()));
        } else {
            call.say(
                    "cli.work.decided",
                    Shown.count(report.decided()),
                    Shown.count(report.shipped()),
                    Shown.count(report.review()),
                    Shown.count(report.held()));
            call.say(
                    "cli.work.tasks",
                    Shown.count(report.tasksDone()),
                    Shown.count(report.tasksUnknown()),
                    Shown.count(report.tasksDead()));
            tell(rejects);
        }
        return report.failed() == 0 ? Call.DONE : call.refuse("cli.work.failed", report.failed());
    }

    /// What channels have and this shop cannot take.
    private void tell(List<Pulled.Reject> rejects) {
        if (rejects.isEmpty()) {
            return;
        }
        call.say("cli.work.rejected", Shown.count(rejects.size()));
        var words = new RejectWords(call.ui().texts());
        rejects.stream()
                .limit(SHOWN)
                .forEach(
                        one ->
                                call.say(
                                        "cli.work.reject",
                                        one.number(),
                                        one.field(),
                                        one.content(),
                                        words.reason(row(one))));
    }

    private static RowReject row(Pulled.Reject one) {
        return new RowReject(0, one.field(), one.content(), one.reason());
    }
}
