package shop.fahuo.core.distributor;

import shop.fahuo.core.commission.DistributorCode;

import java.time.Instant;
import java.util.Optional;

/// Whose line somebody was in for a time.
///
/// @param under whose; empty for nobody's
/// @param walkedFrom whose line a boss has walked out of
/// @param by who did it, as [shop.fahuo.core.order.Actor#text]
/// @param approvedBy who agreed; empty where nobody had to
public record Place(
        Optional<DistributorCode> under,
        PlaceCause cause,
        Optional<DistributorCode> walkedFrom,
        Instant from,
        Optional<Instant> to,
        String by,
        String approvedBy,
        String note)
        implements Span {}
