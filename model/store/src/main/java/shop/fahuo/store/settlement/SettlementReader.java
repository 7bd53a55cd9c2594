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

    /// What a run's payouts come to, in the order of [Sums] but for what is open.
    static final String TOTALS =
            "count(distinct case when p.obstacle is null then p.payee end) payees, count(distinct"
                + " case when p.obstacle is not null then p.payee end) skipped, coalesce(sum(case"
                + " when p.obstacle is null then p.payable_fen else 0 end), 0) payable_fen,"
                + " coalesce(sum(case when p.obstacle is null then p.offset_fen else 0 end), 0)"
                + " offset_fen, coalesce(sum(case when p.obstacle is null then p.tax_fen else 0"
                + " end), 0) tax_fen, coalesce(sum(case when p.obstacle is null then p.net_fen else"
                + " 0 end), 0) net_fen";

    /// A run that is over keeps its totals: only the payouts of the few others are added up.
    private static final String RUNS =
            "select s.id, s.number, s.period, s.state, s.terms, s.asked_at, s.asked_by,"
                    + " s.answered_at, s.answered_by, s.ended_at, s.note, coalesce(s.payees,"
                    + " t.payees, 0), coalesce(s.skipped, t.skipped, 0), coalesce(t.opened, 0),"
                    + " coalesce(t.troubles, 0), coalesce(s.payable_fen, t.payable_fen, 0),"
                    + " coalesce(s.offset_fen, t.offset_fen, 0), coalesce(s.tax_fen, t.tax_fen, 0),"
                    + " coalesce(s.net_fen, t.net_fen, 0) from settlement s left join (select"
                    + " p.settlement_id, count(p.open_payee) opened, count(case when p.state in"
                    + " ('REFUSED', 'CONFLICT') or (p.open_payee is not null and p.words <> '')"
                    + " then 1 end) troubles, "
                    + TOTALS
                    + " from settlement r join payout p on p.settlement_id = r.id where r.ended_at"
                    + " is null group by p.settlement_id) t on t.settlement_id = s.id";

    private static final String NAMED = RUNS + " where s.number = ?";
    private static final String NEWEST = RUNS + " order by s.asked_at desc, s.id desc limit ?";
    private static final String AGREED = "select terms, answered_at from settlement where id = ?";

    /// What calls about a run's payouts go by, as it was agreed to.
    record Agreed(SettlementTerms terms, Instant at) {}

    private SettlementReader() {}

    static Optional<SettlementRecord> named(DSLContext sql, String number) {
        return sql.fetchOptional(NAMED, number).map(SettlementReader::run);
    }

    static Agreed agreed(DSLContext sql, long run) {
        var row = sql.fetchSingle(AGREED, run);
        return new Agreed(
                SettlementTerms.read(row.get(0, String.class)), instant(row, 1).orElseThrow());
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
