package shop.fahuo.core.distributor;

/// Whether somebody takes part. Whatever it is, he keeps his place in the tree.
public enum DistributorState {
    ACTIVE,
    /// Has left; can come back.
    CLOSED,
    /// Was shut out by the shop.
    BARRED;

    public boolean earns() {
        return this == ACTIVE;
    }
}
