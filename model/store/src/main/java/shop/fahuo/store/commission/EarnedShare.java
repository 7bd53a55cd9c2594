package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Share;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;

import java.time.Instant;
import java.util.Optional;

/// What somebody earns from one line of an order by one rule, as it stands.
///
/// @param plan the version of the plan it goes by
/// @param amount nothing when all of it was taken back
/// @param release when it becomes payable as things are; empty while nobody knows, and once it has
/// @param derivation how its whole came about last, as canonical JSON; empty when its line is not
///   there any more
public record EarnedShare(
        OrderId order,
        OrderKey key,
        Share share,
        int plan,
        Stage stage,
        Fen amount,
        Instant accrued,
        Optional<Instant> release,
        Optional<Instant> released,
        String derivation) {}
