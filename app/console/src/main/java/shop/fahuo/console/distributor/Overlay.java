package shop.fahuo.console.distributor;

/// What the tree is coloured by.
public enum Overlay {
    NONE,
    RANK,
    /// What came in through somebody and all below.
    SALES
}
