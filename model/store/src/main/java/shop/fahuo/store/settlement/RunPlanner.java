package shop.fahuo.store.settlement;

import org.jooq.DSLContext;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.settlement.Payee;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.SettlementRun;
import shop.fahuo.core.settlement.TaxTables;
import shop.fahuo.store.db.Tx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Works out what a run pays, by what is due and what can be shared at a moment.
record RunPlanner(PayeeReader payees, ShareReader shares, TaxTables tables) {

    /// @param booked in the asker's own transaction, of which no balance knows yet
    List<PayoutPlan> plan(
            DSLContext sql,
            Map<LedgerAccount, Fen> booked,
            YearMonth period,
            SettlementTerms terms,
            Instant now) {
        var day = day(now);
        var end = end(period);
        var due = payees.due(new PayeeQuestion(sql, booked, terms, end, YearMonth.from(day)));
        return run(terms, day).plan(due, shares.of(sql, due, terms, end, now));
    }

    /// Payees of a run as they are now.
    Map<DistributorCode, Payee> payees(
            Tx tx, SettlementRecord run, Collection<DistributorCode> codes, LocalDate asked) {
        var end = end(YearMonth.parse(run.period()));
        var month = YearMonth.from(asked);
        var question = new PayeeQuestion(tx.sql(), tx.booked(), run.terms(), end, month);
        return payees.some(question, codes).stream()
                .collect(Collectors.toMap(Payee::code, Function.identity()));
    }

    /// Whether a run of now would pay somebody the same; what has become due since the preview is
    /// no difference.
    boolean isStillSo(
            Tx tx, SettlementRecord run, Payee now, List<PayoutPlan> plans, LocalDate asked) {
        var payable = plans.stream().map(PayoutPlan::payable).reduce(Fen.ZERO, Fen::plus);
        if (now.payable().compareTo(payable) < 0) {
            return false;
        }
        var same =
                new Payee(
                        now.code(),
                        payable,
                        now.owed(),
                        now.invoices(),
                        now.isStopped(),
                        now.hasOpen(),
                        now.targets(),
                        now.before());
        var end = end(YearMonth.parse(run.period()));
        var sharing =
                shares.of(tx.sql(), List.of(now), run.terms(), end, tx.now())
                        .asPlanned(now.code(), plans);
        return run(run.terms(), asked).plan(List.of(same), sharing).equals(plans);
    }

    private SettlementRun run(SettlementTerms terms, LocalDate day) {
        return new SettlementRun(terms.withholding(), tables, terms.limits(), day);
    }

    private static Instant end(YearMonth period) {
        return period.plusMonths(1).atDay(1).atStartOfDay(ShopTime.ZONE).toInstant();
    }

    static LocalDate day(Instant at) {
        return at.atZone(ShopTime.ZONE).toLocalDate();
    }
}
