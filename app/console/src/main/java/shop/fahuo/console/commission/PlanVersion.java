package shop.fahuo.console.commission;

import shop.fahuo.store.commission.StoredPlan;

/// A plan that was put in force, and whether it is.
public record PlanVersion(StoredPlan plan, Standing standing) {

    /// Where its time is.
    public enum Standing {
        LIVE,
        /// From a moment on that has not come.
        COMING,
        /// Orders that were paid in its time go by it for ever.
        PAST
    }
}
