package shop.fahuo.store.verify;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.Event;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.ledger.Ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Every posting of the books is the one that the history tells of, entry by entry, of that order
/// and that moment, and no other.
final class LoggedPostings {

    /// So many at a time; the query below has a place for each.
    private static final int BATCH = 100;

    private static final String FIND =
            "select p.posting_key, p.content, coalesce(p.order_id, 0), p.posted_at,"
                    + " e.account, e.amount_fen from ledger_posting p join"
                    + " ledger_entry e on e.posting_id = p.id where p.posting_key in ("
                    + "?, ".repeat(BATCH - 1)
                    + "?) order by p.posting_key, e.account";
    private static final String COUNT = "select count(*) from ledger_posting";

    private final Snapshot shop;
    private final Tally tally = new Tally("postings-logged");
    private final Map<String, Event> waiting = new HashMap<>();
    private long told;

    /// What is in the books under a key.
    private static final class Booked {

        private final String content;
        private final long order;
        private final Instant at;
        private final Map<String, Long> entries = new TreeMap<>();

        Booked(String content, long order, Instant at) {
            this.content = content;
            this.order = order;
            this.at = at;
        }

        boolean isOf(Event event) {
            return order == event.order() && at.equals(event.at());
        }

        /// Entries that do not balance, or are on no account, are no posting.
        boolean is(String told) {
            try {
                var list =
                        entries.entrySet().stream()
                                .map(
                                        one ->
                                                new Entry(
                                                        new LedgerAccount(one.getKey()),
                                                        Fen.of(one.getValue())))
                                .toList();
                return content.equals(told) && new Posting("x", list).content().equals(told);
            } catch (IllegalArgumentException _) {
                return false;
            }
        }
    }

    LoggedPostings(Snapshot shop) {
        this.shop = shop;
    }

    void take(Event event) throws SQLException {
        if (event.what().equals(Ledger.POSTED)) {
            told++;
            var key = CanonicalJson.read(event.detail()).map(detail -> field(detail, "key"));
            boolean once = key.isPresent() && waiting.put(key.get(), event) == null;
            if (!once) {
                tally.expect(false, () -> "event " + event.sequence() + " tells of no new posting");
            }
            if (waiting.size() == BATCH) {
                compare();
            }
        }
    }

    private static String field(Object detail, String name) {
        return detail instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : "";
    }

    private void compare() throws SQLException {
        var keys = new ArrayList<>(waiting.keySet());
        var values = new Object[BATCH];
        for (int at = 0; at < BATCH; at++) {
            values[at] = keys.get(Math.min(at, keys.size() - 1));
        }
        var booked = new HashMap<String, Booked>();
        shop.each(FIND, row -> add(booked, row), values);
        waiting.forEach(
                (key, event) -> {
                    var told = CanonicalJson.read(event.detail()).map(one -> field(one, "entries"));
                    var found = booked.get(key);
                    tally.expect(
                            found != null
                                    && found.isOf(event)
                                    && told.filter(found::is).isPresent(),
                            () -> key + " is not booked as event " + event.sequence() + " tells");
                });
        waiting.clear();
    }

    private static void add(Map<String, Booked> booked, Row row) throws SQLException {
        var posting = new Booked(row.text(2), row.number(3), row.instant(4));
        booked.computeIfAbsent(row.text(1), _ -> posting).entries.put(row.text(5), row.number(6));
    }

    Check check() throws SQLException {
        if (!waiting.isEmpty()) {
            compare();
        }
        long there = shop.number(COUNT);
        if (there != told) {
            tally.expect(false, () -> there + " postings are booked, the history tells of " + told);
        }
        return tally.check();
    }
}
