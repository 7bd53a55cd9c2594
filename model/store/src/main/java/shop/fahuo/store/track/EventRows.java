package shop.fahuo.store.track;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps scans, each once, and their words sealed.
final class EventRows {

    private static final int LONGEST_CODE = 40;

    private static final String KNOWN =
            "select code, at, text_mark, status from track_event where courier = ? and number = ?";
    private static final String ADD =
            "insert into track_event (courier, number, code, at, text_mark, status, sealed,"
                    + " heard_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MEANS =
            "update track_event set status = ? where courier = ? and number = ? and code = ? and at"
                    + " = ? and text_mark = ?";

    private final Vault vault;

    EventRows(Vault vault) {
        this.vault = vault;
    }

    /// What makes two of a parcel's scans the same. See [TrackEvent.Key].
    record Key(String code, Instant at, long text) {}

    /// The scans of a parcel that are known, and what they mean.
    static Map<Key, TrackStatus> known(Tx tx, Courier courier, WaybillNumber number)
            throws SQLException {
        var known = new HashMap<Key, TrackStatus>();
        tx.query(
                        KNOWN,
                        row ->
                                Map.entry(
                                        new Key(row.text(1), row.instant(2), row.number(3)),
                                        row.name(4, TrackStatus.class)),
                        courier.name(),
                        number.value())
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    /// What is new in what is told: scans, and better meanings of scans that are known.
    Map<Key, TrackEvent> news(Map<Key, TrackStatus> known, List<TrackEvent> told) {
        var news = new LinkedHashMap<Key, TrackEvent>();
        for (var event : told) {
            var key = key(event);
            var before =
                    Optional.ofNullable(news.get(key))
                            .map(TrackEvent::status)
                            .or(() -> Optional.ofNullable(known.get(key)));
            var status = before.map(event.status()::or).orElse(event.status());
            if (!before.equals(Optional.of(status))) {
                news.put(key, meaning(event, key, status));
            }
        }
        return news;
    }

    private Key key(TrackEvent event) {
        var code = event.code();
        return new Key(
                code.substring(0, Math.min(code.length(), LONGEST_CODE)),
                event.time().truncatedTo(ChronoUnit.MILLIS),
                vault.mark("track", event.text()));
    }

    private static TrackEvent meaning(TrackEvent event, Key key, TrackStatus status) {
        return new TrackEvent(
                event.courier(),
                event.waybill(),
                key.code(),
                event.text(),
                event.place(),
                key.at(),
                status);
    }

    void add(Tx tx, Map<Key, TrackStatus> known, Map<Key, TrackEvent> news) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : news.entrySet()) {
            var key = one.getKey();
            var event = one.getValue();
            var courier = event.courier().name();
            var number = event.waybill().value();
            if (known.containsKey(key)) {
                tx.update(
                        MEANS,
                        event.status().name(),
                        courier,
                        number,
                        key.code(),
                        key.at(),
                        key.text());
            } else {
                rows.add(
                        new @Nullable Object[] {
                            courier,
                            number,
                            key.code(),
                            key.at(),
                            key.text(),
                            event.status().name(),
                            vault.seal(Words.write(event)),
                            tx.now()
                        });
            }
        }
        if (!rows.isEmpty()) {
            tx.batch(ADD, rows);
        }
    }

    /// For the fold, to which words make no difference.
    static List<TrackEvent> events(
            Courier courier, WaybillNumber number, Map<Key, TrackStatus> known) {
        return known.entrySet().stream()
                .map(
                        one ->
                                new TrackEvent(
                                        courier,
                                        number,
                                        one.getKey().code(),
                                        "",
                                        "",
                                        one.getKey().at(),
                                        one.getValue()))
                .toList();
    }

    /// Place and text as they are sealed.
    record Words(String place, String text) {

        static String write(TrackEvent event) {
            return event.place().replace('\n', ' ') + "\n" + event.text();
        }

        /// @param sealed no bytes at all once it was erased
        static Words open(Vault vault, byte[] sealed) {
            if (sealed.length == 0) {
                return new Words("", "");
            }
            var text = vault.open(sealed);
            int end = text.indexOf('\n');
            return new Words(text.substring(0, end), text.substring(end + 1));
        }
    }
}
