package shop.fahuo.console.shell;

/// What fills the window beside the navigation.
public enum Place {
    ORDERS,
    RECONCILE,
    ACCOUNTS
}
