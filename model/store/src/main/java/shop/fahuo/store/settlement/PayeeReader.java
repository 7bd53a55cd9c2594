package shop.fahuo.store.settlement;

import org.jooq.Record;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.settlement.Earnings;
import shop.fahuo.core.settlement.Payee;
import shop.fahuo.core.settlement.PayoutTarget;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Tax;
import shop.fahuo.store.distributor.Distributors;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds what is due to whom.
///
/// What became payable after the period is left for the next one; what was taken back or paid since
/// is not due any more, whenever that was; and what came back from a payout is due at once.
record PayeeReader(Distributors distributors, Payees payees) {

    /// Of what moved until the end of a period, and of what is no more due since.
    static final String COUNTS =
            "(p.posted_at < cast(? as timestamp(3) with time zone) or e.amount_fen > 0 or"
                    + " p.posting_key like 'payout%')";

    private static final String OPEN =
            "select distinct open_payee from payout where open_payee = any(?)";
    private static final String BEFORE =
            "select payee, tax_month, sum(payable_fen - offset_fen), sum(tax_fen) from payout where"
                + " payee = any(?) and tax_month like ? and state not in ('FAILED', 'BOUNCED') and"
                + " tax <> ? group by payee, tax_month";

    /// Of what is paid against an invoice, or while nothing is withheld.
    private static final String UNTAXED = TaxText.write(Tax.NONE);

    /// Everybody to whom something is due, by code.
    List<Payee> due(PayeeQuestion question) {
        var payable = question.payable();
        return read(question, payable.keySet().stream().sorted().toList(), payable);
    }

    /// Some, whether anything is due to them or not.
    List<Payee> some(PayeeQuestion question, Collection<DistributorCode> codes) {
        var values = codes.stream().map(DistributorCode::value).toList();
        return read(question, values, question.payable());
    }

    private List<Payee> read(PayeeQuestion question, List<String> codes, Map<String, Fen> payable) {
        var asked = codes.toArray(String[]::new);
        var owed = question.owed();
        var settings = payees.read(question.sql(), codes);
        var known = distributors.find(codes);
        var open = question.sql().fetch(OPEN, (Object) asked).intoSet(0, String.class);
        var before = before(question, asked);
        return codes.stream()
                .map(
                        code -> {
                            var how = settings.getOrDefault(code, Payees.Settings.NONE);
                            return new Payee(
                                    new DistributorCode(code),
                                    payable.getOrDefault(code, Fen.ZERO),
                                    owed.getOrDefault(code, Fen.ZERO),
                                    how.invoices(),
                                    !how.stopped().isEmpty(),
                                    open.contains(code),
                                    Optional.ofNullable(known.get(code))
                                            .map(one -> targets(one, how, question.terms()))
                                            .orElse(List.of()),
                                    earnings(
                                            before.getOrDefault(code, List.of()),
                                            question.month()));
                        })
                .toList();
    }

    private static List<PayoutTarget> targets(
            Distributor one, Payees.Settings settings, SettlementTerms terms) {
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

    private static Map<String, List<Record>> before(PayeeQuestion question, String[] codes) {
        var method = question.terms().withholding().method();
        if (method.isEmpty()) {
            return Map.of();
        }
        var span =
                switch (method.get()) {
                    case PER_PAYMENT -> question.month().toString();
                    case CUMULATIVE -> question.month().getYear() + "-%";
                };
        return question.sql().fetch(BEFORE, codes, span, UNTAXED).stream()
                .collect(Collectors.groupingBy(row -> row.get(0, String.class)));
    }

    private static Earnings earnings(List<Record> before, YearMonth month) {
        var income = Fen.ZERO;
        var withheld = Fen.ZERO;
        var months = new HashSet<YearMonth>();
        for (var row : before) {
            income = income.plus(fen(row, 2));
            withheld = withheld.plus(fen(row, 3));
            months.add(YearMonth.parse(row.get(1, String.class)));
        }
        int inARow = 1;
        while (months.contains(month.minusMonths(inARow))) {
            inARow++;
        }
        return new Earnings(income, withheld, inARow);
    }

    static Fen fen(Record row, int column) {
        return Fen.of(row.get(column, BigDecimal.class).longValueExact());
    }
}
