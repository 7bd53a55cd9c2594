package shop.fahuo.store.settlement;

import org.jooq.DSLContext;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.settlement.Payee;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.SettlementRun;
import shop.fahuo.core.settlement.TaxTables;
import shop.fahuo.store.db.Tx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Works out what a run pays, by what is due and what can be shared at a moment.
record RunPlanner(PayeeReader payees, ShareReader shares, TaxTables tables) {

    List<PayoutPlan> plan(DSLContext sql, YearMonth period, SettlementTerms terms, Instant now) {
        var day = day(now);
        var end = end(period);
        var month = YearMonth.from(day);
        var due =
                payees.due(sql, end).stream()
                        .map(code -> payees.read(sql, code, terms, end, month))
                        .toList();
        return run(terms, day).plan(due, shares.of(sql, due, terms, end, now));
    }

    /// Whether a run of now would pay somebody the same; what has become due since the preview is
    /// no difference.
    boolean isStillSo(Tx tx, SettlementRecord run, List<PayoutPlan> plans, LocalDate asked) {
        var end = end(YearMonth.parse(run.period()));
        var code = plans.getFirst().payee();
        var payable = plans.stream().map(PayoutPlan::payable).reduce(Fen.ZERO, Fen::plus);
        var now = payees.read(tx.sql(), code, run.terms(), end, YearMonth.from(asked));
        if (now.payable().compareTo(payable) < 0) {
            return false;
        }
        var same =
                new Payee(
                        code,
                        payable,
                        now.owed(),
                        now.invoices(),
                        now.isStopped(),
                        now.hasOpen(),
                        now.targets(),
                        now.before());
        var sharing =
                shares.of(tx.sql(), List.of(now), run.terms(), end, tx.now())
                        .asPlanned(code, plans);
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
