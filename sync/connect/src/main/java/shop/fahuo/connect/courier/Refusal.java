package shop.fahuo.connect.courier;

/// What a courier's no is about.
public enum Refusal {
    /// The account: key, address of this machine, rights, contract. Nothing else that it asks for
    /// will go through either.
    ACCOUNT,
    /// What was asked: a person has to mend the [Part].
    INVALID,
    /// The courier does not go there, or its people look at it first. The code is the name of a
    /// [shop.fahuo.core.courier.Reach].
    UNREACHABLE,
    /// The reference is taken, by an order that was cancelled or is not this one: only another
    /// generation gets a waybill.
    DUPLICATE,
    /// The courier knows no such order or waybill.
    NOT_FOUND,
    /// It was cancelled before.
    CANCELLED,
    /// It has gone too far to be taken back.
    TOO_LATE,
    /// The courier, or this account at it, offers no such thing; nobody was called.
    NOT_SUPPORTED,
    /// For a reason that only its words tell.
    OTHER
}
