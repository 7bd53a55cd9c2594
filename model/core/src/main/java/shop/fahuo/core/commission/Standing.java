package shop.fahuo.core.commission;

/// A distributor as he stood when an order was paid.
///
/// @param rank the shop's word for it; empty for none
/// @param earns whether commission can be his: not closed, not barred
public record Standing(DistributorCode code, String rank, boolean earns) {

    /// Whether both are of one distributor, however he stood.
    public boolean isSameAs(Standing other) {
        return code.equals(other.code);
    }
}
