package shop.fahuo.worker.order;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.fahuo.connect.practice.Cursor;
import shop.fahuo.connect.practice.PracticeChannel;
import shop.fahuo.connect.practice.Pull;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.Store;
import shop.fahuo.worker.account.Lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Reads the channels' new orders, page by page. A page is durable before the next is asked for,
/// and how far the channel has been read is part of it.
public final class Puller {

    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);

    /// After a page that could not be read. When it goes on, the account's lane rests.
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /// When the channel throttles and does not say for how long.
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final Store store;
    private final PageCheck check;
    private final Clock clock;
    private final Executor threads;
    private final Duration every;
    private final Runnable wake;
    private final Map<Lane<PracticeChannel>, Reading> readings = new ConcurrentHashMap<>();

    /// How far the reading of one channel has come.
    ///
    /// @param due when the next page is asked for
    /// @param fromStart whatever the cursor says
    /// @param end when the channel was last read to its end
    private record Reading(
            Instant due, boolean underWay, boolean fromStart, Optional<Instant> end) {

        static final Reading NEW = new Reading(Instant.MIN, false, false, Optional.empty());

        Reading begun() {
            return new Reading(due, true, fromStart, end);
        }

        Reading next(Instant at, boolean again) {
            return new Reading(at, false, again, end);
        }

        Reading ended(Instant now, Instant at) {
            return new Reading(at, false, false, Optional.of(now));
        }
    }

    /// What a look at a lane saw.
    ///
    /// @param begun a page has been asked for; its end wakes the worker
    /// @param behind the channel has not been read to its end yet
    /// @param due when the next page is asked for
    public record Look(boolean begun, boolean behind, Instant due) {}

    /// @param every how often a channel that was read to its end is asked again
    /// @param wake a page is there
    public Puller(Store store, Clock clock, Executor threads, Duration every, Runnable wake) {
        this.store = store;
        this.check = new PageCheck(store.catalogue());
        this.clock = clock;
        this.threads = threads;
        this.every = every;
        this.wake = wake;
    }

    /// Forgets lanes that are gone.
    public void retain(List<Lane<PracticeChannel>> lanes) {
        readings.keySet().retainAll(lanes);
    }

    /// From here on, every channel is behind until it has been read to its end anew.
    public void readAnew() {
        readings.clear();
    }

    /// Asks for the next page when it is time, without waiting for it.
    public Look look(Lane<PracticeChannel> lane, Instant now) {
        var reading = readings.computeIfAbsent(lane, _ -> Reading.NEW);
        boolean due = !reading.underWay() && !reading.due().isAfter(now);
        boolean begun = due && lane.room(now) > 0;
        if (begun) {
            begin(lane, reading);
        }
        var next = lane.pausedUntil(now).filter(reading.due()::isBefore).orElse(reading.due());
        return new Look(begun, reading.end().isEmpty(), next);
    }

    /// When the channel was last read to its end.
    public Optional<Instant> lastEnd(Lane<PracticeChannel> lane) {
        return readings.getOrDefault(lane, Reading.NEW).end();
    }

    private void begin(Lane<PracticeChannel> lane, Reading reading) {
        lane.begin(1);
        readings.put(lane, reading.begun());
        CompletableFuture<Void> _ =
                CompletableFuture.supplyAsync(() -> read(lane, reading), threads)
                        .exceptionally(failure -> broken(lane, reading, failure))
                        .thenAccept(after -> ended(lane, after));
    }

    private void ended(Lane<PracticeChannel> lane, Reading after) {
        readings.computeIfPresent(lane, (_, _) -> after);
        lane.end(1);
        wake.run();
    }

    private Reading broken(Lane<PracticeChannel> lane, Reading reading, Throwable failure) {
        LOG.error("a page of {} could not be taken", lane.name(), failure);
        return reading.next(clock.instant().plus(every), reading.fromStart());
    }

    private Reading read(Lane<PracticeChannel> lane, Reading reading) {
        var channel = new ChannelName(lane.name());
        var cursor = reading.fromStart() ? Cursor.START : cursor(channel);
        var pull = lane.client().orders(cursor, PracticeChannel.MOST_ORDERS);
        var now = clock.instant();
        return switch (pull) {
            case Pull.Page page -> {
                lane.answered();
                take(channel, page);
                yield after(channel, reading, page, cursor);
            }
            case Pull.StartOver() -> {
                lane.failed("CURSOR_GONE", now);
                yield reading.next(now, true);
            }
            case Pull.NotNow(var code, var pause)
                    when pause.isPresent() || code.equals("THROTTLED") -> {
                lane.throttled(pause.orElse(BREATH), now);
                yield reading.next(now, reading.fromStart());
            }
            case Pull.NotNow(var code, var _) -> {
                lane.failed(code, now);
                yield reading.next(now.plus(AGAIN), reading.fromStart());
            }
            case Pull.Refused(var code, var _) -> {
                lane.refused(code, now);
                yield reading.next(now.plus(every), reading.fromStart());
            }
        };
    }

    private Cursor cursor(ChannelName channel) {
        return store.cursors().of(channel).map(Cursor::new).orElse(Cursor.START);
    }

    private void take(ChannelName channel, Pull.Page page) {
        store.intake().takePulled(channel, ChannelKind.PRACTICE, check.check(page)).join();
    }

    private Reading after(ChannelName channel, Reading reading, Pull.Page page, Cursor before) {
        var now = clock.instant();
        if (!page.complete() && !page.next().equals(before)) {
            return reading.next(now, false);
        }
        return store.pullRejects().isCurable(channel)
                ? reading.next(now, true)
                : reading.ended(now, now.plus(every));
    }
}
