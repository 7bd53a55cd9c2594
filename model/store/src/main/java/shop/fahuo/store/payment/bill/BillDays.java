package shop.fahuo.store.payment.bill;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.DayTotals;
import shop.fahuo.core.payment.bill.MatchOutcome;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at days that were read.
final class BillDays {

    private static final String DAYS =
            "select provider, receiver, on_day, read_at, with_funds, trades, funds, own, matched,"
                + " traded_fen, fee_fen, moved_fen, fund_fee_fen, chained, opening_fen, closing_fen"
                + " from bill_day";
    private static final String ONE = DAYS + " where provider = ? and receiver = ? and on_day = ?";
    private static final String NEWEST =
            DAYS + " where on_day < ? order by on_day desc, provider, receiver limit ?";
    private static final String COUNTS =
            "select state, outcome, count(*) from bill_item where provider = ? and receiver = ? and"
                    + " first_day = ? and state <> 'MATCHED' group by state, outcome";

    private static final String FIRST_PAYMENT =
            "select min(paid_at) from payment where provider = ? and receiver = ?";
    private static final String READ =
            "select on_day from bill_day where provider = ? and receiver = ? and on_day > ?";

    private BillDays() {}

    static List<LocalDate> missing(
            DSLContext sql, BillAccount account, LocalDate newest, int back) {
        var provider = account.provider().name();
        var first =
                sql.fetchSingle(FIRST_PAYMENT, provider, account.receiver())
                        .get(0, OffsetDateTime.class);
        if (first == null) {
            return List.of();
        }
        var begin = newest.minusDays(back);
        var read =
                Set.copyOf(
                        sql.fetch(READ, provider, account.receiver(), begin)
                                .getValues(0, LocalDate.class));
        var paid = Span.day(first.toInstant());
        return begin.plusDays(1)
                .datesUntil(newest.plusDays(1))
                .filter(day -> !day.isBefore(paid) && !read.contains(day))
                .toList();
    }

    static Optional<BillDay> find(DSLContext sql, BillAccount account, LocalDate day) {
        return sql.fetchOptional(ONE, account.provider().name(), account.receiver(), day)
                .map(row -> day(sql, row));
    }

    /// The newest first.
    static List<BillDay> before(DSLContext sql, LocalDate end, int limit) {
        return sql.fetch(NEWEST, end, limit).map(row -> day(sql, row));
    }

    private static BillDay day(DSLContext sql, Record row) {
        var account =
                new BillAccount(
                        Provider.valueOf(row.get(0, String.class)), row.get(1, String.class));
        var day = row.get(2, LocalDate.class);
        var counts = new EnumMap<ItemState, Map<MatchOutcome, Long>>(ItemState.class);
        sql.fetch(COUNTS, account.provider().name(), account.receiver(), day)
                .forEach(
                        count ->
                                counts.computeIfAbsent(
                                                ItemState.valueOf(count.get(0, String.class)),
                                                _ -> new EnumMap<>(MatchOutcome.class))
                                        .put(
                                                MatchOutcome.valueOf(count.get(1, String.class)),
                                                count.get(2, Long.class)));
        return new BillDay(
                account,
                day,
                row.get(3, OffsetDateTime.class).toInstant(),
                row.get(4, Boolean.class),
                totals(row),
                counts.getOrDefault(ItemState.OPEN, Map.of()),
                counts.getOrDefault(ItemState.POOLED, Map.of()),
                counts.getOrDefault(ItemState.SETTLED, Map.of()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private static DayTotals totals(Record row) {
        return new DayTotals(
                row.get(5, Long.class),
                row.get(6, Long.class),
                row.get(7, Long.class),
                row.get(8, Long.class),
                fen(row, 9),
                fen(row, 10),
                fen(row, 11),
                fen(row, 12),
                row.get(13, Boolean.class),
                optional(row, 14),
                optional(row, 15));
    }

    private static Fen fen(Record row, int column) {
        return Fen.of(row.get(column, Long.class));
    }

    private static Optional<Fen> optional(Record row, int column) {
        @Nullable Long value = row.get(column, Long.class);
        return Optional.ofNullable(value).map(Fen::of);
    }
}
