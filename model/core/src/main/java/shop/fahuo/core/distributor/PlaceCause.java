package shop.fahuo.core.distributor;

/// Why somebody is where he is.
public enum PlaceCause {
    /// From the beginning: in the line of whoever brought him, or in none.
    JOINED,
    /// Was found to have been brought by somebody.
    BOUND,
    /// Two people of the shop moved him.
    TRANSFERRED,
    /// Became a boss, and stands under nobody.
    WALKED_OUT,
    /// Whoever brought him walked out, and he stayed with the old boss.
    STAYED
}
