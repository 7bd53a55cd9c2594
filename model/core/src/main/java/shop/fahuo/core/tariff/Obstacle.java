package shop.fahuo.core.tariff;

/// Why a service is not chosen by comparison.
public enum Obstacle {
    /// The shop has no such account, or it cannot be used.
    NO_ACCOUNT,
    /// The courier does not have such a product.
    PRODUCT,
    /// The courier offers it, but the tables of the account's contract do not name it.
    NOT_CONTRACTED,
    /// The courier takes one box a waybill.
    PIECES,
    /// The courier does not let the receiver, or a third party, pay.
    PAY_METHOD,
    /// The courier wants a district, or at least a city.
    NO_DISTRICT,
    /// The courier does not go there.
    UNREACHABLE,
    /// The courier's people would look at the address first.
    MANUAL_CHECK,
    /// The address does not say in which province it lies.
    NO_PROVINCE,
    /// No zone of its table is there, and the courier quotes nothing.
    NO_ZONE,
    /// Its table does not go that far up.
    TOO_HEAVY,
    /// There is no table for it and no quote.
    NO_FIGURES
}
