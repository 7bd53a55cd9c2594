package shop.fahuo.console.distributor;

/// What the tree is coloured by.
public enum Overlay {
    NONE,
    RANK,
    /// What came in through somebody and all below.
    SALES,
    /// What somebody and all below earn, less what was taken back.
    COMMISSION,
    /// What part of the orders of somebody and all below was stopped by the rules or went back.
    RISK
}
