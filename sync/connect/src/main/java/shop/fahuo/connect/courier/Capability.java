package shop.fahuo.connect.courier;

/// What one courier can be asked and another cannot.
public enum Capability {
    CREATE,
    /// Whether a reference has a waybill. Without it, what is unknown stays unknown until a person
    /// looks.
    FIND,
    /// The same reference again gives the same waybill, as was tried with the account.
    REPEAT,
    CANCEL,
    REACH,
    QUOTE,
    /// A label's routing, fresh.
    ROUTING,
    TRACK,
    PARSE_ADDRESS
}
