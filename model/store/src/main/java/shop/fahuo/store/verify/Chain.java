package shop.fahuo.store.verify;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.ledger.Event;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// The event chain is whole: numbered without gaps, each hash over the one before, the head at its
/// end.
final class Chain implements Invariant {

    private static final int WINDOW = 20_000;

    private static final String EVENTS =
            "select sequence, at, order_id, actor, what, detail, hash from event"
                    + " where sequence >= ? and sequence < ? order by sequence";
    private static final String BEFORE = "select hash from event where sequence = ?";
    private static final String HEAD = "select sequence, hash from chain_head where id = 1";

    private final long newest;
    private final Seen seen;
    private final Tally links = new Tally("event-chain");
    private final Tally end = new Tally("event-chain-head");
    private long sequence;
    private Sha256 hash = Event.GENESIS;

    private record Head(long sequence, Sha256 hash) {}

    /// Hears of the events that are there, in order.
    @FunctionalInterface
    interface Seen {

        void event(Event event) throws SQLException;
    }

    /// @param newest how many links to check, from the end; [Long#MAX_VALUE] for all
    Chain(long newest, Seen seen) {
        this.newest = newest;
        this.seen = seen;
    }

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        var head =
                shop.list(HEAD, row -> new Head(row.number(1), Sha256.ofDigest(row.bytes(2))))
                        .getFirst();
        start(shop, head.sequence() - newest);
        long last = shop.number("select max(sequence) from event");
        while (sequence < last) {
            window(shop, sequence + 1, Math.min(sequence + WINDOW, last) + 1);
        }
        end.expect(
                head.sequence() == sequence && head.hash().equals(hash),
                () -> "the chain ends with " + sequence + ", its head says " + head.sequence());
        return List.of(links.check(), end.check());
    }

    private void start(Snapshot shop, long before) throws SQLException {
        if (before > 0) {
            shop.each(
                    BEFORE,
                    row -> {
                        sequence = before;
                        hash = Sha256.ofDigest(row.bytes(1));
                    },
                    before);
        }
    }

    /// @param to the window is left with [#sequence] at `to - 1`, whatever was found
    private void window(Snapshot shop, long from, long to) throws SQLException {
        shop.each(EVENTS, this::link, from, to);
        long missing = to - 1 - sequence;
        if (missing > 0) {
            links.expect(false, () -> "event " + (sequence + 1) + " is missing");
            sequence = to - 1;
        }
    }

    private void link(Row row) throws SQLException {
        var event =
                new Event(
                        row.number(1),
                        row.instant(2),
                        row.number(3),
                        row.text(4),
                        row.text(5),
                        row.text(6));
        var stored = Sha256.ofDigest(row.bytes(7));
        boolean whole = event.sequence() == sequence + 1 && event.hash(hash).equals(stored);
        links.expect(whole, () -> "event " + event.sequence() + " does not follow the one before");
        seen.event(event);
        // From what is stored, so that one altered link is one break.
        sequence = event.sequence();
        hash = stored;
    }
}
