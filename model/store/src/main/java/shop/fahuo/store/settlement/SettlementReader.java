package shop.fahuo.store.settlement;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.store.settlement.SettlementRecord.Said;
import shop.fahuo.store.settlement.SettlementRecord.Sums;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Reads runs.
final class SettlementReader {

    private static final String RUNS =
            "select s.id, s.number, s.period, s.state, s.terms, s.asked_at, s.asked_by,"
                + " s.answered_at, s.answered_by, s.ended_at, s.note, count(distinct case when"
                + " p.obstacle is null then p.payee end), count(distinct case when p.obstacle is"
                + " not null then p.payee end), count(p.open_payee), count(case when p.state in"
                + " ('REFUSED', 'CONFLICT') or (p.open_payee is not null and p.words <> '') then 1"
                + " end), coalesce(sum(case when p.obstacle is null then p.payable_fen else 0 end),"
                + " 0), coalesce(sum(case when p.obstacle is null then p.offset_fen else 0 end),"
                + " 0), coalesce(sum(case when p.obstacle is null then p.tax_fen else 0 end), 0),"
                + " coalesce(sum(case when p.obstacle is null then p.net_fen else 0 end), 0) from"
                + " settlement s left join payout p on p.settlement_id = s.id";
    private static final String GROUPED =
            " group by s.id, s.number, s.period, s.state, s.terms, s.asked_at, s.asked_by,"
                    + " s.answered_at, s.answered_by, s.ended_at, s.note";
    private static final String NAMED = RUNS + " where s.number = ?" + GROUPED;
    private static final String NEWEST =
            RUNS + GROUPED + " order by s.asked_at desc, s.id desc limit ?";

    private SettlementReader() {}

    static Optional<SettlementRecord> named(DSLContext sql, String number) {
        return sql.fetchOptional(NAMED, number).map(SettlementReader::run);
    }

    /// The newest first.
    static List<SettlementRecord> newest(DSLContext sql, int limit) {
        return sql.fetch(NEWEST, limit).map(SettlementReader::run);
    }

    private static SettlementRecord run(Record row) {
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
                new Sums(
                        row.get(11, Long.class),
                        row.get(12, Long.class),
                        row.get(13, Long.class),
                        row.get(14, Long.class),
                        row.get(15, Long.class),
                        row.get(16, Long.class),
                        row.get(17, Long.class),
                        row.get(18, Long.class)));
    }

    static Optional<Instant> instant(Record row, int column) {
        @Nullable OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
