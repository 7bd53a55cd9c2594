package shop.fahuo.store.track;

import shop.fahuo.core.ShopTime;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackBudget;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackQuota;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.outbox.Jitter;
import shop.fahuo.store.setting.TrackDesk;
import shop.fahuo.store.setting.TrackSettings;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Whom to ask about when. What is being asked about falls due again when the answer is not booked
/// in time: asking twice costs a call and nothing else.
public final class Polls {

    private static final int LEAST_URGENT = 3;

    /// One call of so many is for who has waited longest, however urgent others are.
    private static final int FAIR_SHARE = 4;

    /// Without a lock, for which H2 would sort everything that is due.
    private static final String DUE =
            "select parcel_id, generation, courier, number, poll_at from track";

    private static final String URGENT =
            DUE
                    + " where account = ? and urgency = ? and poll_at >= ? and poll_at <= ? order"
                    + " by account, urgency, poll_at limit ?";
    private static final String LONGEST =
            DUE
                    + " where account = ? and poll_at >= ? and poll_at <= ? order by account,"
                    + " poll_at limit ?";

    /// Changes nothing when another worker was faster.
    private static final String LEASE =
            "update track set poll_at = ? where parcel_id = ? and generation = ? and poll_at = ?";

    /// The least of moments, so that what is never due, the most by far, is not looked at.
    private static final OffsetDateTime EVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private static final String NEXT =
            "select poll_at from track where account = ? and poll_at >= cast(? as timestamp with"
                    + " time zone) order by account, poll_at limit 1";
    private static final String SPENT =
            "select calls from track_day where account = ? and on_day = ?";
    private static final String SPEND =
            "update track_day set calls = calls + ? where account = ? and on_day = ?";
    private static final String SPEND_FIRST =
            "insert into track_day (account, on_day, calls) values (?, ?, ?)";

    private final Database database;
    private final Hearing hearing;
    private final TrackDesk settings;
    private final Jitter jitter;

    Polls(Database database, Hearing hearing, TrackDesk settings, Jitter jitter) {
        this.database = database;
        this.hearing = hearing;
        this.settings = settings;
        this.jitter = jitter;
    }

    /// Takes what is due of an account's parcels: the most urgent first, and never those alone.
    ///
    /// @param calls at most; fewer when the day's are spent
    /// @param perCall parcels that one call may be about
    /// @param lease longer than a call can take
    public CompletableFuture<List<Asked>> claim(
            String account, Courier courier, int calls, int perCall, Duration lease) {
        return database.writer()
                .submit(
                        tx -> {
                            var quota = new TrackQuota(TrackSettings.of(tx).callsPerDay(courier));
                            var day = day(tx.now());
                            int spent =
                                    tx.first(
                                                    SPENT + " for update",
                                                    row -> row.whole(1),
                                                    account,
                                                    day)
                                            .orElse(0);
                            int room = Math.min(calls, quota.allowed(tx.now()) - spent);
                            var asked =
                                    room > 0
                                            ? claim(
                                                    tx,
                                                    account,
                                                    urgent(spent, room) * perCall,
                                                    room * perCall,
                                                    lease)
                                            : List.<Asked>of();
                            if (!asked.isEmpty()) {
                                spend(tx, account, day, Math.ceilDiv(asked.size(), perCall));
                            }
                            return asked;
                        });
    }

    private static int urgent(int spent, int room) {
        return room - (spent + room) / FAIR_SHARE + spent / FAIR_SHARE;
    }

    private static List<Asked> claim(Tx tx, String account, int urgent, int most, Duration lease)
            throws SQLException {
        var asked = new ArrayList<Asked>();
        for (int level = 0; level <= LEAST_URGENT && asked.size() < urgent; level++) {
            asked.addAll(
                    lease(
                            tx,
                            lease,
                            tx.query(
                                    URGENT,
                                    Due::of,
                                    account,
                                    level,
                                    Instant.EPOCH,
                                    tx.now(),
                                    urgent - asked.size())));
        }
        if (asked.size() < most) {
            asked.addAll(
                    lease(
                            tx,
                            lease,
                            tx.query(
                                    LONGEST,
                                    Due::of,
                                    account,
                                    Instant.EPOCH,
                                    tx.now(),
                                    most - asked.size())));
        }
        return asked;
    }

    private static List<Asked> lease(Tx tx, Duration lease, List<Due> due) throws SQLException {
        var end = tx.now().plus(lease);
        var leased = new ArrayList<Asked>();
        for (var one : due) {
            var asked = one.asked();
            long parcel = asked.parcel().value();
            if (tx.update(LEASE, end, parcel, asked.generation(), one.at()) == 1) {
                leased.add(asked);
            }
        }
        return leased;
    }

    private record Due(Asked asked, Instant at) {

        static Due of(Row row) throws SQLException {
            return new Due(
                    new Asked(
                            new ParcelId(row.number(1)),
                            row.whole(2),
                            row.name(3, Courier.class),
                            new WaybillNumber(row.text(4))),
                    row.instant(5));
        }
    }

    private static void spend(Tx tx, String account, LocalDate day, int calls) throws SQLException {
        if (tx.update(SPEND, calls, account, day) == 0) {
            tx.update(SPEND_FIRST, account, day, calls);
        }
    }

    /// Books what a courier said.
    ///
    /// @param told every scan of them that it knows
    public CompletableFuture<Void> answered(List<Asked> asked, List<TrackEvent> told) {
        return each(
                asked,
                (tx, one) -> {
                    var own = told.stream().filter(event -> event.waybill().equals(one.number()));
                    hearing.hear(tx, one.courier(), one.number(), own.toList(), true);
                });
    }

    /// Comes again later: the courier said nothing that makes sense.
    public CompletableFuture<Void> later(List<Asked> asked, Duration pause) {
        return each(
                asked,
                (tx, one) ->
                        TrackRows.poll(
                                tx,
                                one.parcel(),
                                one.generation(),
                                Optional.of(
                                        tx.now()
                                                .plus(
                                                        TrackBudget.jittered(
                                                                pause, jitter.next())))));
    }

    /// Each in its own transaction, many of which are committed together.
    private CompletableFuture<Void> each(List<Asked> asked, Step step) {
        return CompletableFuture.allOf(
                asked.stream()
                        .map(
                                one ->
                                        database.writer()
                                                .submit(
                                                        tx -> {
                                                            step.take(tx, one);
                                                            return one;
                                                        }))
                        .toArray(CompletableFuture<?>[]::new));
    }

    private interface Step {

        void take(Tx tx, Asked asked) throws SQLException;
    }

    /// When an account has to be asked again: something is due, and the day's calls allow it. In
    /// the past when it is time; empty when nothing is followed.
    public Optional<Instant> nextDue(String account, Courier courier, Instant now) {
        var due =
                database.read(sql -> sql.fetchOptional(NEXT, account, EVER))
                        .map(row -> row.get(0, OffsetDateTime.class).toInstant());
        var quota = new TrackQuota(settings.get().callsPerDay(courier));
        return due.map(
                at -> {
                    var allowed = quota.when(spent(account, now) + 1, now);
                    return at.isAfter(allowed) ? at : allowed;
                });
    }

    private int spent(String account, Instant now) {
        return database.read(sql -> sql.fetchOptional(SPENT, account, day(now)))
                .map(row -> row.get(0, Integer.class))
                .orElse(0);
    }

    private static LocalDate day(Instant now) {
        return now.atZone(ShopTime.ZONE).toLocalDate();
    }
}
