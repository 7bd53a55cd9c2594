package shop.fahuo.store.settlement;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.settlement.Earnings;
import shop.fahuo.core.settlement.Payee;
import shop.fahuo.core.settlement.PayoutTarget;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Tax;
import shop.fahuo.core.settlement.TaxMethod;
import shop.fahuo.store.distributor.Distributors;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Finds what is due to whom.
///
/// What became payable after the period is left for the next one; what was taken back or paid since
/// is not due any more, whenever that was; and what came back from a payout is due at once.
record PayeeReader(Distributors distributors, Payees payees) {

    private static final String PREFIX = "liability:commission:payable:";

    /// Of what moved until the end of a period, and of what is no more due since.
    static final String COUNTS =
            "(p.posted_at < cast(? as timestamp(3) with time zone) or e.amount_fen > 0 or"
                    + " p.posting_key like 'payout%')";

    private static final String DUE =
            "select e.account from ledger_entry e join ledger_posting p on p.id = e.posting_id"
                    + " where e.account like 'liability:commission:payable:%' and "
                    + COUNTS
                    + " group by e.account having sum(e.amount_fen) < 0 order by e.account";
    private static final String PAYABLE =
            "select coalesce(-sum(e.amount_fen), 0) from ledger_entry e join ledger_posting p on"
                    + " p.id = e.posting_id where e.account = ? and "
                    + COUNTS;
    private static final String BALANCE =
            "select coalesce(sum(amount_fen), 0) from ledger_entry where account = ?";
    private static final String OPEN = "select count(*) from payout where open_payee = ?";
    private static final String BEFORE =
            "select tax_month, sum(payable_fen - offset_fen), sum(tax_fen) from payout where payee"
                    + " = ? and tax_month like ? and state <> 'FAILED' and tax <> ? group by"
                    + " tax_month";

    /// Of what is paid against an invoice, or while nothing is withheld.
    private static final String UNTAXED = TaxText.write(Tax.NONE);

    /// Everybody to whom something is due, by code.
    ///
    /// @param end of the period
    List<DistributorCode> due(DSLContext sql, Instant end) {
        return sql.fetch(DUE, OffsetDateTime.ofInstant(end, ShopTime.ZONE)).stream()
                .map(row -> row.get(0, String.class).substring(PREFIX.length()))
                .sorted()
                .map(DistributorCode::new)
                .toList();
    }

    Payee read(
            DSLContext sql,
            DistributorCode code,
            SettlementTerms terms,
            Instant end,
            YearMonth month) {
        var settings = payees.read(sql, code);
        var payable =
                fen(
                        sql,
                        PAYABLE,
                        CommissionBook.payable(code).path(),
                        OffsetDateTime.ofInstant(end, ShopTime.ZONE));
        return new Payee(
                code,
                atLeastNothing(payable),
                atLeastNothing(fen(sql, BALANCE, CommissionBook.receivable(code).path())),
                settings.invoices(),
                !settings.stopped().isEmpty(),
                fen(sql, OPEN, code.value()).value() > 0,
                targets(code, settings, terms),
                terms.withholding()
                        .method()
                        .map(method -> before(sql, code, method, month))
                        .orElse(Earnings.NONE));
    }

    private List<PayoutTarget> targets(
            DistributorCode code, Payees.Settings settings, SettlementTerms terms) {
        var known = distributors.find(code.value());
        if (known.isEmpty()) {
            return List.of();
        }
        var one = known.get();
        var targets = new ArrayList<PayoutTarget>();
        for (var way : terms.ways()) {
            switch (way) {
                case WECHAT -> target(terms, way, one.wechat(), one.name()).ifPresent(targets::add);
                case ALIPAY -> target(terms, way, one.alipay(), one.name()).ifPresent(targets::add);
                // Not somebody's account but the orders he earned of: ShareReader.
                case WECHAT_SHARING -> {}
                case BANK -> {
                    if (!settings.bank().isEmpty()) {
                        var name = settings.name().isEmpty() ? one.name() : settings.name();
                        targets.add(new PayoutTarget(way, "", "", settings.bank(), name));
                    }
                }
            }
        }
        return targets;
    }

    private static Optional<PayoutTarget> target(
            SettlementTerms terms, PayoutWay way, String to, String name) {
        return Optional.ofNullable(terms.payers().get(way))
                .filter(_ -> !to.isBlank())
                .map(from -> new PayoutTarget(way, from.account(), from.receiver(), to, name));
    }

    private static Earnings before(
            DSLContext sql, DistributorCode code, TaxMethod method, YearMonth month) {
        var span =
                switch (method) {
                    case PER_PAYMENT -> month.toString();
                    case CUMULATIVE -> month.getYear() + "-%";
                };
        var income = Fen.ZERO;
        var withheld = Fen.ZERO;
        var months = new HashSet<YearMonth>();
        for (var row : sql.fetch(BEFORE, code.value(), span, UNTAXED)) {
            income = income.plus(Fen.of(row.get(1, BigDecimal.class).longValueExact()));
            withheld = withheld.plus(Fen.of(row.get(2, BigDecimal.class).longValueExact()));
            months.add(YearMonth.parse(row.get(0, String.class)));
        }
        int inARow = 1;
        while (months.contains(month.minusMonths(inARow))) {
            inARow++;
        }
        return new Earnings(income, withheld, inARow);
    }

    private static Fen fen(DSLContext sql, String query, Object... values) {
        @Nullable BigDecimal sum = sql.fetchSingle(query, values).get(0, BigDecimal.class);
        return sum == null ? Fen.ZERO : Fen.of(sum.longValueExact());
    }

    private static Fen atLeastNothing(Fen amount) {
        return amount.isNegative() ? Fen.ZERO : amount;
    }
}
