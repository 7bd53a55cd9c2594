package shop.fahuo.core.distributor;

import java.time.Instant;
import java.util.Optional;

/// How somebody stood for a time.
///
/// @param rank the shop's word for it; empty for none
/// @param by who said so, as [shop.fahuo.core.order.Actor#text]
public record Stand(
        String rank,
        Role role,
        DistributorState state,
        Instant from,
        Optional<Instant> to,
        String by,
        String note)
        implements Span {}
