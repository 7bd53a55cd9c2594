package shop.fahuo.core.tariff;

/// Why a parcel goes the way it goes.
public enum Reason {
    /// A person said so.
    PERSON,
    /// A rule names the courier or the account.
    RULE,
    /// The shop's default.
    PLANNED,
    CHEAPEST,
    FASTEST,
    /// The cheapest of those that are promised to be there in time.
    IN_TIME,
    /// The fastest, because none is promised to be there in time.
    NONE_IN_TIME,
    /// The shop's default, because nothing could be compared.
    NOTHING_TO_COMPARE
}
