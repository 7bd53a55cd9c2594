package shop.fahuo.store.db;

import org.jooq.DSLContext;

import shop.fahuo.core.CanonicalJson;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What people write into events. The log keeps a [Commitment] of it and cannot forget anything, so
/// the words themselves lie in a table of their own.
public final class Words {

    /// The fields of events' details that hold what somebody typed, or what the outside said. No
    /// such text goes into an event under another name.
    private static final List<String> FIELDS = List.of("note", "words", "stopped", "file");

    static final String ADD =
            "insert into event_words (sequence, field, order_id, salt, words) values (?, ?, ?, ?,"
                    + " ?)";

    private static final String OF_ORDER =
            "select sequence, field, words from event_words where order_id = ?";

    private static final Map<String, Object> GONE = Map.of("erased", true);

    /// What stands in a detail where words were; no text in it can look like this.
    public static final String ERASED = CanonicalJson.write(GONE);

    private Words() {}

    /// @param field of the detail it stood in
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Kept(String field, byte[] salt, String words) {}

    /// @param logged what the event's detail is in the log
    record Split(Map<String, ?> logged, List<Kept> kept) {}

    /// @param words what was written, where it is still there; empty otherwise
    /// @param erased whether something was written that is not there any more
    public record Told(String detail, String words, boolean erased) {}

    static Split split(Map<String, ?> detail, SecureRandom random) {
        if (FIELDS.stream().noneMatch(detail::containsKey)) {
            return new Split(detail, List.of());
        }
        var logged = new TreeMap<String, Object>(detail);
        var kept = new ArrayList<Kept>();
        for (var field : FIELDS) {
            if (detail.get(field) instanceof String words && !words.isEmpty()) {
                var salt = new byte[Commitment.SALT_BYTES];
                random.nextBytes(salt);
                logged.put(field, Commitment.to(words, salt).json());
                kept.add(new Kept(field, salt, words));
            }
        }
        return new Split(logged, kept);
    }

    /// What is still there of what was written about an order, by event and field.
    public static Map<Long, Map<String, String>> of(DSLContext sql, long order) {
        var words = new HashMap<Long, Map<String, String>>();
        sql.fetch(OF_ORDER, order)
                .forEach(
                        row ->
                                words.computeIfAbsent(row.get(0, Long.class), _ -> new HashMap<>())
                                        .put(row.get(1, String.class), row.get(2, String.class)));
        return words;
    }

    /// An event's detail with the words put back.
    ///
    /// @param kept what is still there of them, by field
    public static Told tell(String detail, Map<String, String> kept) {
        if (!(CanonicalJson.read(detail).orElse("") instanceof Map<?, ?> logged)) {
            return new Told(detail, "", false);
        }
        var told = new TreeMap<String, Object>();
        logged.forEach((field, value) -> told.put((String) field, value));
        for (var field : committed(logged)) {
            told.put(field, kept.containsKey(field) ? kept.get(field) : GONE);
        }
        var words =
                FIELDS.stream()
                        .map(told::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst();
        return new Told(CanonicalJson.write(told), words.orElse(""), told.containsValue(GONE));
    }

    /// The fields of which only a commitment is logged.
    private static List<String> committed(Map<?, ?> logged) {
        return logged.entrySet().stream()
                .filter(one -> Commitment.read(one.getValue()).isPresent())
                .map(one -> (String) one.getKey())
                .toList();
    }
}
