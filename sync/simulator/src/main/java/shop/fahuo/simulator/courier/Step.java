package shop.fahuo.simulator.courier;

/// What a scan tells; each courier has its own words for it, and for some it has none.
public enum Step {
    /// At a partner's counter, not with the courier yet.
    HANDED_IN,
    COLLECTED,
    SORTED,
    LEFT,
    ARRIVED,
    /// At the last station, where a courier takes it.
    AT_STATION,
    OUT,
    IN_LOCKER,
    OUT_OF_LOCKER,
    AT_COUNTER,
    MISSED,
    LOCKER_FULL,
    SIGNED,
    PROBLEM,
    TURNED_BACK,
    GIVEN_BACK,
    LOST
}
