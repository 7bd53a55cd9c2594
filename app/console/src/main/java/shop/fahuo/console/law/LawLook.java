package shop.fahuo.console.law;

import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.distributor.Sponsors;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Law;
import shop.fahuo.core.law.PlanShape;
import shop.fahuo.core.law.Roots;
import shop.fahuo.core.law.Roots.Root;
import shop.fahuo.core.law.Sales;
import shop.fahuo.store.commission.LawFacts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the law asks of a plan, of the shop's last days and of its lines.
///
/// @param plan empty when none is in force
/// @param days of which the sales are
/// @param roots every line that somebody stands in below its root
/// @param findings the gravest first
public record LawLook(
        Optional<ShopPlan> plan,
        int days,
        PlanShape shape,
        Sales sales,
        List<Root> roots,
        List<Finding> findings) {

    /// Of how many days unless somebody says otherwise.
    public static final int DAYS = 30;

    public LawLook {
        roots = List.copyOf(roots);
        findings = List.copyOf(findings);
    }

    /// @param sponsors who brought whom
    public static LawLook of(
            LawFacts facts, Sponsors sponsors, Optional<ShopPlan> plan, int days, Instant now) {
        var sales = facts.sales(now.minus(Duration.ofDays(days)), now);
        var shape = plan.map(PlanShape::of).orElse(PlanShape.NONE);
        var roots = Roots.of(sponsors);
        return new LawLook(
                plan,
                days,
                shape,
                sales,
                roots,
                Law.check(shape, facts.shop(), Optional.of(sales), roots));
    }

    public int score() {
        return Law.score(findings);
    }
}
