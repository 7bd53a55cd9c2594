package shop.fahuo.core.tariff;

import java.time.Duration;

/// How a shop chooses among couriers where no rule and no person has.
public sealed interface Policy {

    /// By the shop's own courier, without asking what others cost.
    record AsPlanned() implements Policy {}

    /// What costs least.
    record Cheapest() implements Policy {}

    /// What is promised to be there first.
    record Fastest() implements Policy {}

    /// What costs least of all that is promised to be there in time; where nothing is, the fastest.
    ///
    /// @param within from when it is booked on
    record InTime(Duration within) implements Policy {

        public InTime {
            if (!within.isPositive()) {
                throw new IllegalArgumentException("no time: " + within);
            }
        }
    }

    /// A name for programs, which stays.
    default String name() {
        return switch (this) {
            case AsPlanned() -> "AS_PLANNED";
            case Cheapest() -> "CHEAPEST";
            case Fastest() -> "FASTEST";
            case InTime(var _) -> "IN_TIME";
        };
    }
}
