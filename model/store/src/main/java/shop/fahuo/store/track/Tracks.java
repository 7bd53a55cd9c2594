package shop.fahuo.store.track;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.store.db.Database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Takes in what couriers tell of parcels, and looks at those of which they tell nothing.
public final class Tracks {

    private static final String SILENT =
            "select courier, number from track where watch_at >= cast(? as timestamp with time"
                    + " zone) and watch_at <= cast(? as timestamp with time zone) order by watch_at"
                    + " limit ?";
    private static final String NEXT =
            "select watch_at from track where watch_at >= cast(? as timestamp with time zone) order"
                    + " by watch_at limit 1";

    /// The least of moments: most parcels are not watched, and those are not looked at.
    private static final OffsetDateTime EVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final Database database;
    private final Hearing hearing;

    Tracks(Database database, Hearing hearing) {
        this.database = database;
        this.hearing = hearing;
    }

    private record Waybill(Courier courier, WaybillNumber number) {}

    /// Takes scans in, as they were pushed or recorded: of any parcels, in any order, any number of
    /// times.
    public CompletableFuture<Heard> hear(List<TrackEvent> told) {
        return told.stream()
                .collect(
                        Collectors.groupingBy(
                                event -> new Waybill(event.courier(), event.waybill())))
                .entrySet()
                .stream()
                .map(one -> hear(one.getKey(), one.getValue()))
                .reduce(
                        CompletableFuture.completedFuture(Heard.NOTHING),
                        (all, one) -> all.thenCombine(one, Heard::plus));
    }

    private CompletableFuture<Heard> hear(Waybill waybill, List<TrackEvent> told) {
        return database.writer()
                .submit(
                        tx ->
                                hearing.hear(tx, waybill.courier(), waybill.number(), told, false)
                                        .map(fresh -> new Heard(fresh, told.size() - fresh, 0))
                                        .orElseGet(() -> new Heard(0, 0, told.size())));
    }

    /// Looks at parcels that have been silent for so long that a person may have to know.
    ///
    /// @param most at a time
    /// @return how many
    public CompletableFuture<Integer> watch(Instant now, int most) {
        var silent =
                database.read(
                        sql ->
                                sql.fetch(SILENT, EVER, now.atOffset(ZoneOffset.UTC), most)
                                        .map(
                                                row ->
                                                        new Waybill(
                                                                Courier.valueOf(
                                                                        row.get(0, String.class)),
                                                                new WaybillNumber(
                                                                        row.get(
                                                                                1,
                                                                                String.class)))));
        return CompletableFuture.allOf(
                        silent.stream().map(this::watch).toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> silent.size());
    }

    private CompletableFuture<Waybill> watch(Waybill waybill) {
        return database.writer()
                .submit(
                        tx -> {
                            hearing.watch(tx, waybill.courier(), waybill.number());
                            return waybill;
                        });
    }

    /// When to [#watch] again, in the past when it is time; empty when nothing is followed.
    public Optional<Instant> nextWatch() {
        return database.read(sql -> sql.fetchOptional(NEXT, EVER))
                .map(row -> row.get(0, OffsetDateTime.class).toInstant());
    }
}
