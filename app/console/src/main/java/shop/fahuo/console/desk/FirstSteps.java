package shop.fahuo.console.desk;

/// How somebody stands with the three steps to a first order.
public enum FirstSteps {
    /// Never shown: the shop was not new when this desk came to it.
    UNSEEN,
    BEGUN,
    /// Done, or put away; they do not come back.
    OVER
}
