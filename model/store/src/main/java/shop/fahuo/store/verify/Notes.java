package shop.fahuo.store.verify;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.store.db.Commitment;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.erasure.Erasures;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people wrote is what the log has a commitment of; it is missing where its order was erased
/// since, and only there.
final class Notes implements Invariant {

    private static final int WINDOW = 20_000;

    private static final String COMMITTED =
            "select sequence, order_id, what, detail from event where sequence >= ? and sequence <"
                    + " ? and detail like '%{\"hmac\":\"%'";
    private static final String WORDS =
            "select sequence, field, order_id, salt, words from event_words where sequence >= ? and"
                    + " sequence < ?";
    private static final String ERASED =
            "select order_id, max(sequence) from event where what = '"
                    + Erasures.ERASED
                    + "' group by order_id";

    private final Tally tally = new Tally("notes");
    private final Map<Long, Long> erased = new HashMap<>();

    private record Place(long sequence, String field) {}

    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Kept(long order, byte[] salt, String words) {}

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        shop.each(ERASED, row -> erased.put(row.number(1), row.number(2)));
        shop.windows("event", "sequence", WINDOW, (from, to) -> window(shop, from, to));
        return List.of(tally.check());
    }

    private void window(Snapshot shop, long from, long to) throws SQLException {
        var kept = new HashMap<Place, Kept>();
        shop.each(
                WORDS,
                row ->
                        kept.put(
                                new Place(row.number(1), row.text(2)),
                                new Kept(row.number(3), row.bytes(4), row.text(5))),
                from,
                to);
        shop.each(COMMITTED, row -> event(row, kept), from, to);
    }

    private void event(Row row, Map<Place, Kept> kept) throws SQLException {
        long sequence = row.number(1);
        long order = row.number(2);
        boolean gone =
                erased.getOrDefault(order, 0L) > sequence && !row.text(3).equals(Erasures.ERASED);
        if (CanonicalJson.read(row.text(4)).orElse("") instanceof Map<?, ?> detail) {
            detail.forEach(
                    (field, value) ->
                            Commitment.read(value)
                                    .ifPresent(
                                            commitment -> {
                                                var place = new Place(sequence, (String) field);
                                                var words = kept.get(place);
                                                tally.expect(
                                                        words == null
                                                                ? gone
                                                                : !gone
                                                                        && words.order() == order
                                                                        && fits(commitment, words),
                                                        () -> wrong(place, words == null, gone));
                                            }));
        }
    }

    private static boolean fits(Commitment commitment, Kept kept) {
        return commitment.fits(kept.words(), kept.salt());
    }

    private static String wrong(Place place, boolean missing, boolean gone) {
        var words = "the " + place.field() + " of event " + place.sequence();
        if (missing) {
            return words + " is gone, and nobody erased it";
        }
        return words + (gone ? " is still there after it was erased" : " is not what was logged");
    }
}
