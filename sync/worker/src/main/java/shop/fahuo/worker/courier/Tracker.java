package shop.fahuo.worker.courier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.Followed;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.store.Store;
import shop.fahuo.store.track.Asked;
import shop.fahuo.worker.account.Lane;
import shop.fahuo.worker.account.Lanes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Asks couriers where parcels are, and looks at those that have been silent for long. On lanes of
/// its own: who may not ask, or has asked too often, can be sent parcels all the same.
///
/// A question that fails is asked again later; nothing waits for it.
public final class Tracker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tracker.class);

    /// When a courier throttles and does not say for how long.
    private static final Duration BREATH = Duration.ofSeconds(30);

    /// After a question of which nothing came.
    private static final Duration AGAIN = Duration.ofMinutes(10);

    /// After an answer that the next question would bring too.
    private static final Duration MUCH_LATER = Duration.ofHours(6);

    private static final int SILENT_AT_ONCE = 200;

    private final Store store;
    private final Lanes<?, CourierClient> lanes;
    private final Clock clock;
    private final Executor threads;
    private final Duration lease;
    private final Runnable wake;
    private final AtomicBoolean watching = new AtomicBoolean();

    /// What a look saw.
    ///
    /// @param begun something has been begun, and its end will wake the worker
    /// @param due when to look again, in the past when only calls under way are in the way
    public record Look(boolean begun, Optional<Instant> due) {}

    /// @param lease longer than a call can take
    /// @param wake a lane has room again
    public Tracker(
            Store store,
            Lanes<?, CourierClient> lanes,
            Clock clock,
            Executor threads,
            Duration lease,
            Runnable wake) {
        this.store = store;
        this.lanes = lanes;
        this.clock = clock;
        this.threads = threads;
        this.lease = lease;
        this.wake = wake;
    }

    public void refresh() {
        lanes.refresh();
    }

    /// By name.
    public List<Lane<CourierClient>> lanes() {
        return lanes.all();
    }

    public boolean isBusy() {
        return watching.get() || lanes.all().stream().anyMatch(lane -> lane.underWay() > 0);
    }

    /// Begins what is due, without waiting for it.
    public List<Look> look(Instant now) {
        var looks = new ArrayList<Look>();
        looks.add(watch(now));
        lanes.all().forEach(lane -> looks.add(look(lane, now)));
        return looks;
    }

    private Look watch(Instant now) {
        var next = store.track().tracks().nextWatch();
        boolean begins =
                next.filter(at -> !at.isAfter(now)).isPresent()
                        && watching.compareAndSet(false, true);
        if (begins) {
            var _ =
                    store.track()
                            .tracks()
                            .watch(now, SILENT_AT_ONCE)
                            .whenComplete((_, failure) -> watched(failure));
        }
        return new Look(begins, next);
    }

    private void watched(Throwable failure) {
        if (failure != null) {
            LOG.error("silent parcels could not be looked at", failure);
        }
        watching.set(false);
        wake.run();
    }

    private Look look(Lane<CourierClient> lane, Instant now) {
        var due = store.track().polls().nextDue(lane.name(), lane.client().courier(), now);
        int room = lane.room(now);
        boolean begins = room > 0 && due.filter(at -> !at.isAfter(now)).isPresent();
        if (begins) {
            begin(lane, room);
        }
        return new Look(begins, due.map(at -> later(at, lane.pausedUntil(now))));
    }

    private static Instant later(Instant at, Optional<Instant> paused) {
        return paused.filter(at::isBefore).orElse(at);
    }

    private void begin(Lane<CourierClient> lane, int room) {
        lane.begin(room);
        int most = lane.client().mostFollowed();
        var _ =
                store.track()
                        .polls()
                        .claim(lane.name(), lane.client().courier(), room, most, lease)
                        .whenComplete((asked, failure) -> claimed(lane, room, asked, failure));
    }

    private void claimed(Lane<CourierClient> lane, int room, List<Asked> asked, Throwable failure) {
        if (failure != null) {
            LOG.error("no parcels of {} could be claimed", lane.name(), failure);
            lane.end(room);
        } else {
            int most = lane.client().mostFollowed();
            int calls = Math.ceilDiv(asked.size(), most);
            lane.end(room - calls);
            for (int i = 0; i < calls; i++) {
                start(lane, asked.subList(i * most, Math.min((i + 1) * most, asked.size())));
            }
        }
        wake.run();
    }

    private void start(Lane<CourierClient> lane, List<Asked> asked) {
        var _ =
                CompletableFuture.supplyAsync(() -> ask(lane, asked), threads)
                        .thenCompose(reply -> book(lane, asked, reply))
                        .whenComplete((_, failure) -> ended(lane, asked, failure));
    }

    /// What could not even be booked falls due again when the lease is over.
    private void ended(Lane<CourierClient> lane, List<Asked> asked, Throwable failure) {
        if (failure != null) {
            LOG.error("the question about {} at {} broke", asked.size(), lane.name(), failure);
        }
        lane.end(1);
        wake.run();
    }

    private CourierReply<List<TrackEvent>> ask(Lane<CourierClient> lane, List<Asked> asked) {
        return lane.client().track(asked.stream().map(this::followed).toList());
    }

    /// The sender's phone proves as much as the receiver's, which may be a passing one.
    private Followed followed(Asked asked) {
        var phone =
                store.packing()
                        .list()
                        .request(asked.parcel(), asked.generation())
                        .map(request -> request.sender().phone().value())
                        .orElse("");
        return new Followed(asked.number(), phone.substring(Math.max(0, phone.length() - 4)));
    }

    private CompletableFuture<Void> book(
            Lane<CourierClient> lane, List<Asked> asked, CourierReply<List<TrackEvent>> reply) {
        var polls = store.track().polls();
        return switch (reply) {
            case CourierReply.Ok<List<TrackEvent>>(var told) -> {
                lane.answered();
                yield polls.answered(asked, told);
            }
            case CourierReply.Refused<List<TrackEvent>>(var why, var _, var code, var _) -> {
                if (why == Refusal.ACCOUNT) {
                    lane.refused(code, clock.instant());
                    yield polls.later(asked, AGAIN);
                }
                lane.answered();
                LOG.info("{} does not say where parcels are: {}", lane.name(), code);
                yield polls.later(asked, MUCH_LATER);
            }
            case CourierReply.NotNow<List<TrackEvent>>(var code, var _, var after) -> {
                if (after.isPresent() || code.equals("THROTTLED")) {
                    var pause = after.orElse(BREATH);
                    lane.throttled(pause, clock.instant());
                    yield polls.later(asked, pause);
                }
                lane.failed(code, clock.instant());
                yield polls.later(asked, AGAIN);
            }
            case CourierReply.Unknown<List<TrackEvent>>(var code, var _, var _) -> {
                lane.failed(code, clock.instant());
                yield polls.later(asked, AGAIN);
            }
        };
    }

    @Override
    public void close() {
        lanes.close();
    }
}
