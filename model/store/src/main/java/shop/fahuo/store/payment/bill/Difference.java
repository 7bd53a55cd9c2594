package shop.fahuo.store.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.bill.Item;
import shop.fahuo.core.payment.bill.MatchOutcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An item on which not all sides agreed at once.
///
/// @param day the first on which anybody said anything of it
/// @param order whose money it is, where that is known
/// @param unbooked what booking it would move: how much more the account has than the books say;
///   negative: less. Zero when that is nothing, or was booked
/// @param settled how a person has explained it
/// @param steps what a person can do now, the likeliest first
public record Difference(
        long id,
        BillAccount account,
        LocalDate day,
        Item item,
        ItemState state,
        MatchOutcome outcome,
        Optional<OrderId> order,
        Fen unbooked,
        Optional<Settled> settled,
        List<NextStep> steps) {

    public Difference {
        steps = List.copyOf(steps);
    }

    /// @param booked whether the books follow the bill since
    public record Settled(String by, Instant at, String note, boolean booked) {}
}
