package shop.fahuo.core.law;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.law.Roots.Root;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Asks everything, and finds. It warns where authorities have fined before, not only beyond a line
/// that is safe: there is none.
public final class Law {

    /// The source says by whose case: five distributors on two levels were fined.
    private static final long LEVELS = 1;

    private static final long ROOT_LEVELS = 3;
    private static final long ROOT_PEOPLE = 30;
    private static final long OWN_SALES = 3_000;
    private static final long DEDUCTIBLE = 500;
    private static final long RETURN_DAYS = 7;

    /// These three have no figure in the law; they are where a lawyer would begin to ask.
    private static final long CONSUMERS = 5_000;

    private static final long SELF = 3_000;
    private static final long TOP = 5_000;

    private static final int MOST_NAMED = 20;

    private final List<Finding> findings = new ArrayList<>();

    private Law() {}

    /// What else is known of the shop.
    ///
    /// @param isOnWechat whether WeChat's rules hold for it
    /// @param holdDays for which commission is held after receipt
    /// @param bosses who became one by bringing buyers of an entry pack
    public record Shop(boolean isOnWechat, int holdDays, long bosses) {}

    /// @param sales empty before anything was sold
    /// @return the gravest first
    public static List<Finding> check(
            PlanShape plan, Shop shop, Optional<Sales> sales, List<Root> roots) {
        var law = new Law();
        law.plan(plan, shop);
        law.roots(roots);
        sales.filter(one -> one.paid().value() > 0).ifPresent(law::sales);
        return law.findings.stream()
                .sorted(
                        Comparator.comparing(Finding::grade)
                                .thenComparing(Finding::question)
                                .thenComparing(Comparator.comparingLong(Finding::value).reversed())
                                .thenComparing(Finding::of))
                .toList();
    }

    private void plan(PlanShape plan, Shop shop) {
        above(Question.LEVELS, plan.levels(), LEVELS);
        above(Question.RANKS, plan.ranks(), 0);
        if (shop.isOnWechat()) {
            above(Question.PLATFORM_LEVELS, Math.max(plan.levels(), plan.ranks()), LEVELS);
        }
        above(Question.CEILING, plan.ceiling(), OWN_SALES);
        above(Question.ENTRY_PACKS, shop.bosses(), 0);
        above(Question.PACKS, plan.packs(), 0);
        rebate(plan);
        add(Question.HEAD_RULES, Grade.RECORD, 0, 0, "");
        var isLong = shop.holdDays() >= RETURN_DAYS;
        var grade = isLong ? Grade.RECORD : Grade.BLOCK;
        add(Question.HOLD_DAYS, grade, shop.holdDays(), RETURN_DAYS, "");
    }

    /// Who gives back as much as he earns lives off who buys next. What goods cost, only the plan
    /// can say.
    private void rebate(PlanShape plan) {
        if (plan.back() == 0) {
            return;
        }
        long margin = plan.margin().map(BasisPoints::value).orElse(0);
        var grade = plan.back() < margin ? Grade.RECORD : Grade.BLOCK;
        add(Question.REBATE, plan.margin().isEmpty() ? Grade.WARN : grade, plan.back(), margin, "");
    }

    private void roots(List<Root> roots) {
        roots.stream()
                .filter(root -> root.levels() >= ROOT_LEVELS && root.people() >= ROOT_PEOPLE)
                .sorted(Comparator.comparingLong(Root::people).reversed().thenComparing(Root::code))
                .limit(MOST_NAMED)
                .forEach(
                        root -> {
                            var code = root.code();
                            add(Question.ROOT_LEVELS, Grade.WARN, root.levels(), ROOT_LEVELS, code);
                            add(Question.ROOT_PEOPLE, Grade.WARN, root.people(), ROOT_PEOPLE, code);
                        });
    }

    private void sales(Sales sales) {
        long consumers = points(sales.consumers(), sales.paid());
        if (consumers < CONSUMERS) {
            add(Question.CONSUMERS, Grade.WARN, consumers, CONSUMERS, "");
        }
        above(Question.SELF, points(sales.paid().minus(sales.consumers()), sales.paid()), SELF);
        above(Question.COST, points(sales.earned(), sales.paid()), DEDUCTIBLE);
        if (sales.earned().value() > 0) {
            above(Question.TOP, points(sales.top(), sales.earned()), TOP);
        }
        sales.payees().stream()
                .filter(payee -> isAbove(payee.earned(), payee.ownSales()))
                .sorted(
                        Comparator.comparing(Sales.Payee::earned)
                                .reversed()
                                .thenComparing(Sales.Payee::code))
                .limit(MOST_NAMED)
                .forEach(
                        payee ->
                                add(
                                        Question.PAYEE_SHARE,
                                        Grade.WARN,
                                        points(payee.earned(), payee.ownSales()),
                                        OWN_SALES,
                                        payee.code()));
    }

    private static boolean isAbove(Fen earned, Fen ownSales) {
        return earned.value() > 0 && points(earned, ownSales) > OWN_SALES;
    }

    /// @return as much as there can be for a share of nothing
    private static long points(Fen part, Fen whole) {
        if (whole.value() <= 0) {
            return Long.MAX_VALUE;
        }
        return BigInteger.valueOf(part.value())
                .multiply(BigInteger.valueOf(10_000))
                .divide(BigInteger.valueOf(whole.value()))
                .longValueExact();
    }

    private void above(Question question, long value, long limit) {
        if (value > limit) {
            add(question, Grade.WARN, value, limit, "");
        }
    }

    private void add(Question question, Grade grade, long value, long limit, String of) {
        findings.add(new Finding(question, grade, value, limit, of));
    }

    /// A figure to compare plans by: 100 for one nobody would ask about. It measures how much there
    /// is to ask, not what is allowed.
    public static int score(List<Finding> findings) {
        if (findings.stream().anyMatch(one -> one.grade() == Grade.BLOCK)) {
            return 0;
        }
        long warned =
                findings.stream()
                        .filter(one -> one.grade() == Grade.WARN)
                        .map(Finding::question)
                        .distinct()
                        .mapToLong(Law::weight)
                        .sum();
        return (int) Math.max(0, 100 - warned);
    }

    private static long weight(Question question) {
        return switch (question.article()) {
            case ORGANISING, ENTRY_FEE, HEADS, REBATES -> 20;
            case TEAM_PAY, PLATFORM, REAL_SALES -> 15;
            case OWN_SALES, RETURN_DAYS, DEDUCTION -> 10;
        };
    }
}
