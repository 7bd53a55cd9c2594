package shop.fahuo.console.commission;

import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.commission.Plans;
import shop.fahuo.store.commission.StoredPlan;
import shop.fahuo.store.insight.PlanTrial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Plans as the window and the command line read them, try them on the past, and put them in force.
public record PlanDesk(Plans plans, PlanTrial trial, Clock clock) {

    /// Over how many days a plan is tried unless somebody says otherwise.
    public static final int DAYS = 30;

    /// What a plan would have cost, beside the one in force.
    ///
    /// @param days since which orders were paid
    public PlanTrial.Report run(ShopPlan plan, int days) {
        var now = clock.instant();
        return trial.run(plan, now.minus(Duration.ofDays(days)), now);
    }

    public Plans.Activated activate(String source, Optional<Instant> from, Actor.Person by) {
        return plans.activate(source, from, by);
    }

    /// The one in force.
    public Optional<StoredPlan> live() {
        return plans.at(clock.instant());
    }

    public Optional<StoredPlan> version(int version) {
        return plans.all().stream().filter(one -> one.version() == version).findFirst();
    }

    /// Every version, the one that counts last first.
    List<PlanVersion> versions() {
        var live = live().map(StoredPlan::version);
        return plans.all().stream()
                .sorted(Comparator.comparing(StoredPlan::from).reversed())
                .map(one -> new PlanVersion(one, standing(one, live)))
                .toList();
    }

    private PlanVersion.Standing standing(StoredPlan plan, Optional<Integer> live) {
        if (live.filter(version -> version == plan.version()).isPresent()) {
            return PlanVersion.Standing.LIVE;
        }
        return plan.from().isAfter(clock.instant())
                ? PlanVersion.Standing.COMING
                : PlanVersion.Standing.PAST;
    }
}
