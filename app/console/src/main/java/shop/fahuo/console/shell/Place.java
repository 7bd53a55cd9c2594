package shop.fahuo.console.shell;

/// What fills the window beside the navigation.
public enum Place {
    ORDERS,
    /// One order that waits for an answer after the other.
    REVIEW,
    /// The refunds that wait for a person, with their orders beside them.
    REFUNDS,
    PARCELS,
    /// Everything the shop sells, and why there is so much of it.
    STOCK,
    /// The distributors' tree.
    DISTRIBUTORS,
    /// Who earns what, and what the law would ask of it.
    PLANS,
    /// Runs that pay commission out.
    SETTLEMENT,
    /// The accounts of the books, and what was posted on them.
    LEDGER,
    /// Where parcels are packed by scanning.
    PACK,
    /// Labels, and the printers they go to.
    PRINT,
    RECONCILE,
    ACCOUNTS
}
