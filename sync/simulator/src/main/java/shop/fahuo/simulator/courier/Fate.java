package shop.fahuo.simulator.courier;

/// What becomes of a parcel.
public enum Fate {
    DELIVERED,
    /// Into a locker, and out of it some hours later.
    LOCKER,
    /// To a counter that signs for it, and fetched from there.
    COUNTER,
    /// Nobody was there; delivered the next day.
    RETRIED,
    /// The locker was full; delivered the next day.
    LOCKER_FULL,
    /// Something is wrong with it, and nothing happens after that.
    PROBLEM,
    /// Nobody wanted it; it goes back and arrives there.
    RETURNED,
    /// Said to be lost, days after it was last seen.
    LOST,
    /// On its way, and never seen again.
    STUCK,
    /// Never collected.
    UNSEEN
}
