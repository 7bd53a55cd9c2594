package shop.fahuo.store.track;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackBudget;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.TrackStory;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Arrivals;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.outbox.Jitter;
import shop.fahuo.store.setting.TrackSettings;
import shop.fahuo.store.ship.Leaving;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in what is told of one parcel, and all that follows from it, in one transaction: where it
/// is, that it has left the shop, that its orders have arrived, what trouble it is in.
final class Hearing {

    private static final Actor WORKER = new Actor.Worker();

    private final EventRows events;
    private final Leaving leaving;
    private final Jitter jitter;

    Hearing(EventRows events, Leaving leaving, Jitter jitter) {
        this.events = events;
        this.leaving = leaving;
        this.jitter = jitter;
    }

    /// @param told of this parcel; in any order, any number of times
    /// @param wasAsked whether the courier was asked and this is all it says
    /// @return how much of it is new; empty when the shop has no such waybill
    Optional<Integer> hear(
            Tx tx, Courier courier, WaybillNumber number, List<TrackEvent> told, boolean wasAsked)
            throws SQLException {
        var row = TrackRows.find(tx, courier, number);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        if (events.news(EventRows.known(tx, courier, number), told).isEmpty()) {
            if (wasAsked) {
                askAgain(tx, row.get());
            }
            return Optional.of(0);
        }
        var orders = TrackRows.lockOrders(tx, row.get().parcel());
        // Before the lock, another desk may have heard the same.
        var known = EventRows.known(tx, courier, number);
        var news = events.news(known, told);
        events.add(tx, known, news);
        takeIn(tx, TrackRows.find(tx, courier, number).orElseThrow(), orders, known, news);
        return Optional.of(news.size());
    }

    private void takeIn(
            Tx tx,
            StoredTrack row,
            List<OrderId> orders,
            Map<EventRows.Key, TrackStatus> known,
            Map<EventRows.Key, TrackEvent> news)
            throws SQLException {
        var all = new HashMap<>(known);
        news.forEach((key, event) -> all.put(key, event.status()));
        var story = TrackStory.fold(EventRows.events(row.courier(), row.number(), all));
        TrackRows.save(tx, row, story, story.delivered().or(row::delivered));
        var status = story.track().status();
        if (status != row.track().status()) {
            for (var order : orders) {
                tx.event(
                        order.value(),
                        WORKER,
                        "track." + status.name(),
                        Map.of("parcel", row.parcel().value(), "waybill", row.number().value()));
            }
        }
        boolean isCollected = all.values().stream().anyMatch(TrackStatus::isCollected);
        if (row.isOpen() && row.isAlive() && isCollected) {
            // Refused only while its waybill is being taken back: the courier will say no to that.
            var _ = leaving.scanned(tx, row.parcel());
        }
        for (var order : orders) {
            Arrivals.look(tx, order);
            tx.touch(order.value());
        }
        var now = TrackRows.find(tx, row.courier(), row.number()).orElseThrow();
        judge(tx, now, story);
        askAgain(tx, now);
    }

    /// Looks at a parcel of which nothing was heard.
    void watch(Tx tx, Courier courier, WaybillNumber number) throws SQLException {
        var found = TrackRows.find(tx, courier, number).orElseThrow();
        TrackRows.lockOrders(tx, found.parcel());
        var row = TrackRows.find(tx, courier, number).orElseThrow();
        var known = EventRows.known(tx, courier, number);
        judge(tx, row, TrackStory.fold(EventRows.events(courier, number, known)));
    }

    /// What was settled by a person stays settled until the parcel is in another trouble.
    private static void judge(Tx tx, StoredTrack row, TrackStory story) throws SQLException {
        var patience = TrackSettings.of(tx).patience();
        var trouble =
                row.isAlive()
                        ? patience.trouble(story, row.left(), tx.now())
                        : Optional.<TroubleCause>empty();
        var next =
                row.isAlive()
                        ? patience.watch(story, row.left(), tx.now())
                        : Optional.<Instant>empty();
        long id = row.troubleId();
        if (!trouble.equals(row.trouble())) {
            if (id != 0) {
                Troubles.resolve(tx, row.order(), id, WORKER);
            }
            id =
                    trouble.isPresent()
                            ? Troubles.raiseStanding(
                                    tx, row.order(), trouble.get(), row.number().value(), WORKER)
                            : 0;
        }
        TrackRows.watch(tx, row, next, trouble, id);
    }

    private void askAgain(Tx tx, StoredTrack row) throws SQLException {
        var next =
                row.isAlive()
                        ? TrackBudget.next(row.track(), row.booked(), tx.now(), jitter.next())
                        : Optional.<Instant>empty();
        TrackRows.poll(tx, row.parcel(), row.generation(), next);
    }
}
