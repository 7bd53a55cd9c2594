package shop.fahuo.store.commission;

import shop.fahuo.core.commission.ShopPlan;

import java.util.List;

/// What a plan file turned out to be.
public sealed interface PlanReading {

    record Valid(ShopPlan plan) implements PlanReading {}

    /// @param problems all that were found, from the top down
    record Invalid(List<PlanProblem> problems) implements PlanReading {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
