package shop.fahuo.store.commission;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.ShopPlan;

import java.time.Instant;

/// A plan as it was activated.
///
/// @param version 1, 2, 3, …
/// @param source its file, byte for byte
/// @param from orders paid from then on go by it, until another is in force
public record StoredPlan(
        int version,
        Sha256 hash,
        ShopPlan plan,
        String source,
        Instant from,
        Instant activated,
        String by) {}
