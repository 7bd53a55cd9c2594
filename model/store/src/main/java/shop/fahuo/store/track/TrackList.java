package shop.fahuo.store.track;

import org.jooq.DSLContext;
import org.jooq.Record;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Track;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Looks at tracks. Never waits for who writes.
public final class TrackList {

    private static final String OF =
            "select parcel_id, generation, courier, number, status, since_at, seen_at,"
                    + " delivered_at, poll_at from track where parcel_id = ? order by generation";
    private static final String SCANS =
            "select at, status, code, sealed from track_event where courier = ? and number = ?"
                    + " order by at desc, heard_at desc, code";
    private static final String IN =
            "select parcel_id from track where status = ? order by status desc, parcel_id desc"
                    + " limit ?";

    private final Database database;
    private final Vault vault;

    TrackList(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Of every booking of a parcel that got a number, the oldest first.
    public List<TrackRecord> of(ParcelId parcel) {
        return database.read(sql -> sql.fetch(OF, parcel.value()).map(row -> track(sql, row)));
    }

    /// Parcels that are so far, the newest first.
    public List<ParcelId> in(TrackStatus status, int limit) {
        return database.read(
                sql ->
                        sql.fetch(IN, status.name(), limit)
                                .map(row -> new ParcelId(row.get(0, Long.class))));
    }

    private TrackRecord track(DSLContext sql, Record row) {
        var courier = row.get(2, String.class);
        var number = row.get(3, String.class);
        // A courier that pushes what it is asked for too tells it under two codes.
        var seen = new HashSet<Object>();
        return new TrackRecord(
                new ParcelId(row.get(0, Long.class)),
                row.get(1, Integer.class),
                Courier.valueOf(courier),
                new WaybillNumber(number),
                new Track(TrackStatus.valueOf(row.get(4, String.class)), at(row, 5), at(row, 6)),
                at(row, 7),
                at(row, 8),
                sql.fetch(SCANS, courier, number).map(this::scan).stream()
                        .filter(
                                scan ->
                                        seen.add(
                                                List.of(
                                                        scan.at().truncatedTo(ChronoUnit.SECONDS),
                                                        scan.status(),
                                                        scan.text())))
                        .toList());
    }

    private TrackRecord.Scan scan(Record row) {
        var words = EventRows.Words.open(vault, row.get(3, byte[].class));
        return new TrackRecord.Scan(
                at(row, 0).orElseThrow(),
                TrackStatus.valueOf(row.get(1, String.class)),
                row.get(2, String.class),
                words.text(),
                words.place());
    }

    private static Optional<Instant> at(Record row, int column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
