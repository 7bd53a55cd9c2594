package shop.fahuo.core.settlement;

import java.util.Optional;

/// Who withholds the tax of what persons earn.
public enum Withholding {
    /// The shop, by what it pays in a month.
    SHOP,
    /// The shop as an internet platform, by what it has paid since the year began.
    PLATFORM,
    /// Not the shop: somebody else does it, and the shop pays in full.
    NOBODY;

    /// Empty when nothing is withheld.
    public Optional<TaxMethod> method() {
        return switch (this) {
            case SHOP -> Optional.of(TaxMethod.PER_PAYMENT);
            case PLATFORM -> Optional.of(TaxMethod.CUMULATIVE);
            case NOBODY -> Optional.empty();
        };
    }
}
