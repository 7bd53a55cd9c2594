package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Works out a run: of each payee what is due, what is offset and withheld, by which way it goes,
/// and what is in the way.
///
/// @param day of the payment; says which tax table holds
public record SettlementRun(
        Withholding withholding, TaxTables tables, PayoutLimits limits, LocalDate day) {

    /// What is in the way of everything but of a share.
    private static final Set<PayoutObstacle> OF_OTHER_WAYS =
            Set.of(PayoutObstacle.NO_ACCOUNT, PayoutObstacle.NO_NAME, PayoutObstacle.TOO_MUCH);

    /// A run that shares nothing.
    public List<PayoutPlan> plan(List<Payee> payees) {
        return plan(payees, Sharing.nothing());
    }

    /// Those to whom nothing is due are not in it. What can be shared out of orders is; only the
    /// rest goes by other ways, so somebody may have several plans, the rest last.
    public List<PayoutPlan> plan(List<Payee> payees, Sharing sharing) {
        return payees.stream()
                .filter(payee -> payee.payable().compareTo(Fen.ZERO) > 0)
                .flatMap(payee -> plan(payee, sharing).stream())
                .toList();
    }

    /// Whoever owes something is not shared with: what is taken off them is of no order.
    private List<PayoutPlan> plan(Payee payee, Sharing sharing) {
        var whole = plan(payee);
        boolean shares =
                payee.owed().equals(Fen.ZERO)
                        && whole.obstacle().filter(why -> !OF_OTHER_WAYS.contains(why)).isEmpty();
        var portions =
                shares
                        ? sharing.offered(payee.code(), payee.payable())
                        : List.<Sharing.Portion>of();
        var parts = portions.isEmpty() ? List.<PayoutPlan>of() : parts(payee, portions);
        if (parts.isEmpty() || !isWorthIt(parts)) {
            return List.of(sharing.reaches(payee.code()) ? unshared(whole) : whole);
        }
        sharing.take(portions, parts.stream().map(PayoutPlan::net).toList());
        return parts.stream().map(part -> part.isPaid() ? part : unshared(part)).toList();
    }

    /// Whether something is left of each part, and of all that is paid no less than is ever paid.
    private boolean isWorthIt(List<PayoutPlan> parts) {
        var paid = parts.stream().filter(PayoutPlan::isPaid).map(PayoutPlan::net).toList();
        return paid.stream().allMatch(net -> net.compareTo(Fen.ZERO) > 0)
                && paid.stream().reduce(Fen.ZERO, Fen::plus).compareTo(limits.least()) >= 0;
    }

    private static PayoutPlan unshared(PayoutPlan plan) {
        return plan.obstacle().equals(Optional.of(PayoutObstacle.NO_ACCOUNT))
                ? plan.against(PayoutObstacle.UNSHARED)
                : plan;
    }

    /// The tax is of everything that is paid, each part bears its share of it. A rest that cannot
    /// go is not income yet, so that the tax is of what is shared alone.
    private List<PayoutPlan> parts(Payee payee, List<Sharing.Portion> portions) {
        var amounts = portions.stream().map(Sharing.Portion::amount).toList();
        var rest = amounts.stream().reduce(payee.payable(), Fen::minus);
        if (rest.equals(Fen.ZERO)) {
            return shares(payee, portions, taxes(payee, amounts));
        }
        var all = new ArrayList<>(amounts);
        all.add(rest);
        var taxes = taxes(payee, all);
        var last = plan(payee, rest, Fen.ZERO, taxes.getLast());
        boolean goes = last.isPaid();
        var parts = new ArrayList<>(shares(payee, portions, goes ? taxes : taxes(payee, amounts)));
        parts.add(goes ? last : last.untaxed());
        return parts;
    }

    /// @param taxes of each at least
    private static List<PayoutPlan> shares(
            Payee payee, List<Sharing.Portion> portions, List<Tax> taxes) {
        var shares = new ArrayList<PayoutPlan>();
        for (int at = 0; at < portions.size(); at++) {
            var portion = portions.get(at);
            shares.add(
                    new PayoutPlan(
                            payee.code(),
                            portion.amount(),
                            Fen.ZERO,
                            taxes.get(at),
                            Optional.of(portion.order().target()),
                            Optional.empty()));
        }
        return shares;
    }

    /// What each of the amounts bears of the tax of all of them.
    private List<Tax> taxes(Payee payee, List<Fen> amounts) {
        var tax = tax(payee, amounts.stream().reduce(Fen.ZERO, Fen::plus));
        return Pool.divide(tax.now(), amounts.stream().map(Fen::value).toList()).stream()
                .map(tax::part)
                .toList();
    }

    private Tax tax(Payee payee, Fen income) {
        return payee.invoices()
                ? Tax.NONE
                : table().map(it -> it.of(income, payee.before())).orElse(Tax.NONE);
    }

    private Optional<TaxTable> table() {
        return withholding.method().flatMap(method -> tables.at(method, day));
    }

    private PayoutPlan plan(Payee payee) {
        boolean owes = owes(payee);
        var offset = owes ? payee.payable() : payee.owed();
        var tax = owes ? Tax.NONE : tax(payee, payee.payable().minus(offset));
        return plan(payee, payee.payable(), offset, tax);
    }

    private static boolean owes(Payee payee) {
        return payee.owed().compareTo(payee.payable()) >= 0;
    }

    /// By the first of the payee's own ways that takes it.
    private PayoutPlan plan(Payee payee, Fen payable, Fen offset, Tax tax) {
        var net = payable.minus(offset).minus(tax.now());
        var target = target(payee, net);
        return new PayoutPlan(
                payee.code(), payable, offset, tax, target, obstacle(payee, target, net));
    }

    /// The first that takes the amount; when none does, the first.
    private Optional<PayoutTarget> target(Payee payee, Fen net) {
        return payee.targets().stream()
                .filter(target -> limits.against(target, net).isEmpty())
                .findFirst()
                .or(() -> payee.targets().stream().findFirst());
    }

    private Optional<PayoutObstacle> obstacle(Payee payee, Optional<PayoutTarget> target, Fen net) {
        if (payee.isStopped()) {
            return Optional.of(PayoutObstacle.STOPPED);
        }
        if (payee.hasOpen()) {
            return Optional.of(PayoutObstacle.OPEN_PAYOUT);
        }
        if (owes(payee)) {
            return Optional.of(PayoutObstacle.OWES);
        }
        if (!payee.invoices() && withholding.method().isPresent() && table().isEmpty()) {
            return Optional.of(PayoutObstacle.NO_TAX_TABLE);
        }
        return target.isEmpty()
                ? Optional.of(PayoutObstacle.NO_ACCOUNT)
                : limits.against(target.get(), net);
    }
}
