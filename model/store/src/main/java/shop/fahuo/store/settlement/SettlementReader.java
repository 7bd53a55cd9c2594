package shop.fahuo.store.settlement;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.store.settlement.SettlementRecord.Said;
import shop.fahuo.store.settlement.SettlementRecord.Sums;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads runs.
final class SettlementReader {

    /// What a run's payouts come to, in the order of [Sums] but for what is open.
    static final String TOTALS =
            "count(distinct case when p.obstacle is null then p.payee end), count(distinct case"
                + " when p.obstacle is not null then p.payee end), coalesce(sum(case when"
                + " p.obstacle is null then p.payable_fen else 0 end), 0), coalesce(sum(case when"
                + " p.obstacle is null then p.offset_fen else 0 end), 0), coalesce(sum(case when"
                + " p.obstacle is null then p.tax_fen else 0 end), 0), coalesce(sum(case when"
                + " p.obstacle is null then p.net_fen else 0 end), 0)";

    private static final String RUNS =
            "select s.id, s.number, s.period, s.state, s.terms, s.asked_at, s.asked_by,"
                    + " s.answered_at, s.answered_by, s.ended_at, s.note, s.payees, s.skipped,"
                    + " s.payable_fen, s.offset_fen, s.tax_fen, s.net_fen from settlement s";

    /// Of those that are not over; the others keep theirs.
    private static final String SUMS =
            "select p.settlement_id, "
                    + TOTALS
                    + ", count(p.open_payee), count(case when p.state in ('REFUSED', 'CONFLICT') or"
                    + " (p.open_payee is not null and p.words <> '') then 1 end) from payout p"
                    + " where p.settlement_id = any(?) group by p.settlement_id";

    private static final String NAMED = RUNS + " where s.number = ?";
    private static final String NEWEST = RUNS + " order by s.asked_at desc, s.id desc limit ?";
    private static final String AGREED = "select terms, answered_at from settlement where id = ?";

    /// What calls about a run's payouts go by, as it was agreed to.
    record Agreed(SettlementTerms terms, Instant at) {}

    private SettlementReader() {}

    static Optional<SettlementRecord> named(DSLContext sql, String number) {
        return runs(sql, sql.fetch(NAMED, number)).stream().findFirst();
    }

    static Agreed agreed(DSLContext sql, long run) {
        var row = sql.fetchSingle(AGREED, run);
        return new Agreed(
                SettlementTerms.read(row.get(0, String.class)), instant(row, 1).orElseThrow());
    }

    /// The newest first.
    static List<SettlementRecord> newest(DSLContext sql, int limit) {
        return runs(sql, sql.fetch(NEWEST, limit));
    }

    private static List<SettlementRecord> runs(DSLContext sql, List<Record> rows) {
        var running =
                rows.stream()
                        .filter(row -> instant(row, 9).isEmpty())
                        .map(row -> row.get(0, Long.class))
                        .toArray(Long[]::new);
        Map<Long, Sums> sums = new HashMap<>();
        if (running.length > 0) {
            sql.fetch(SUMS, (Object) running)
                    .forEach(
                            row ->
                                    sums.put(
                                            row.get(0, Long.class),
                                            sums(row, 1, number(row, 7), number(row, 8))));
        }
        return rows.stream().map(row -> run(row, sums)).toList();
    }

    private static SettlementRecord run(Record row, Map<Long, Sums> running) {
        var sums = running.get(row.get(0, Long.class));
        return new SettlementRecord(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, String.class),
                SettlementState.valueOf(row.get(3, String.class)),
                SettlementTerms.read(row.get(4, String.class)),
                new Said(row.get(5, OffsetDateTime.class).toInstant(), row.get(6, String.class)),
                instant(row, 7).map(at -> new Said(at, row.get(8, String.class))),
                instant(row, 9),
                row.get(10, String.class),
                sums == null ? sums(row, 11, 0, 0) : sums);
    }

    /// @param from which column on there are totals
    private static Sums sums(Record row, int from, long open, long troubles) {
        return new Sums(
                number(row, from),
                number(row, from + 1),
                open,
                troubles,
                number(row, from + 2),
                number(row, from + 3),
                number(row, from + 4),
                number(row, from + 5));
    }

    private static long number(Record row, int column) {
        @Nullable Long number = row.get(column, Long.class);
        return number == null ? 0 : number;
    }

    static Optional<Instant> instant(Record row, int column) {
        @Nullable OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
