package shop.fahuo.console.commission;

import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.store.commission.PlanProblem;

import java.util.List;
import java.util.Optional;

/// Which plan shows.
public sealed interface PlanSubject {

    /// None is in force, and no file was read.
    record Nothing() implements PlanSubject {}

    record Version(PlanVersion version) implements PlanSubject {}

    /// A file that is in force nowhere yet.
    ///
    /// @param file its name
    /// @param source its text
    record Draft(String file, String source, ShopPlan plan) implements PlanSubject {}

    /// A file that is no plan.
    record Faulty(String file, List<PlanProblem> problems) implements PlanSubject {}

    /// A file that nobody can read.
    record Unread(String file) implements PlanSubject {}

    default Optional<ShopPlan> shown() {
        return switch (this) {
            case Version(var version) -> Optional.of(version.plan().plan());
            case Draft(_, _, var plan) -> Optional.of(plan);
            case Nothing(), Faulty _, Unread _ -> Optional.empty();
        };
    }
}
