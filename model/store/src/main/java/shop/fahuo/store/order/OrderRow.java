package shop.fahuo.store.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.Trouble;
import shop.fahuo.core.task.TroubleClass;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An order as a list shows it.
///
/// @param version what a person saw when they gave a command
/// @param holds the reasons that stand
/// @param troubles that are open, the oldest first
/// @param units over all lines
/// @param goods the name of the first line
/// @param shipBy by when it is to leave: what its channel promised, else the shop's usual time
///   after it was paid
/// @param maskedRecipient never enough to ring or visit anybody
/// @param shipAfter end of the undo window, once decided
public record OrderRow(
        OrderId id,
        OrderKey key,
        Buyer buyer,
        Phase phase,
        int version,
        Set<HoldReason> holds,
        List<Trouble> troubles,
        Fen total,
        int units,
        int lines,
        String goods,
        Instant placed,
        Optional<Instant> paid,
        Optional<Instant> shipBy,
        String maskedRecipient,
        Set<String> tags,
        Optional<Instant> shipAfter) {

    public OrderRow {
        holds = Set.copyOf(holds);
        troubles = List.copyOf(troubles);
        tags = Set.copyOf(tags);
    }

    /// Whether any is open.
    public boolean trouble() {
        return !troubles.isEmpty();
    }

    public boolean isIn(TroubleClass one) {
        return troubles.stream().anyMatch(trouble -> trouble.troubleClass() == one);
    }

    /// Until when a person may recall it, while it may ship and nothing of it has begun.
    public Optional<Instant> undoEnds(Instant now) {
        return phase == Phase.READY ? shipAfter.filter(end -> end.isAfter(now)) : Optional.empty();
    }
}
