package shop.fahuo.store.commission;

/// What came of adding or taking somebody's points by hand.
public sealed interface PointsAnswered {

    /// @param balance what they have now
    record Done(long balance) implements PointsAnswered {}

    /// The same was told under this reference before.
    record Before(long balance) implements PointsAnswered {}

    /// Something else was told under this reference.
    record Other(long points) implements PointsAnswered {}

    /// They have fewer than were to be taken.
    record NotEnough(long balance) implements PointsAnswered {}

    /// Nobody has this code.
    record NoSuch() implements PointsAnswered {}
}
