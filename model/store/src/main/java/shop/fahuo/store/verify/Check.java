package shop.fahuo.store.verify;

/// What came of checking one invariant.
///
/// @param name short and stable, e.g. `stock-balances`
/// @param checked how many things it was checked on
/// @param broken how many of them break it
/// @param first the first of those in words; empty when none does
public record Check(String name, boolean ok, long checked, long broken, String first) {}
