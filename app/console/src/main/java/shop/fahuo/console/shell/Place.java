package shop.fahuo.console.shell;

/// What fills the window beside the navigation.
public enum Place {
    ORDERS,
    /// The refunds that wait for a person, with their orders beside them.
    REFUNDS,
    PARCELS,
    /// The distributors' tree.
    DISTRIBUTORS,
    /// Where parcels are packed by scanning.
    PACK,
    /// Labels, and the printers they go to.
    PRINT,
    RECONCILE,
    ACCOUNTS
}
