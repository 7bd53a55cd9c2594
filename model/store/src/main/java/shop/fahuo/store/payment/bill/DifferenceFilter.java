package shop.fahuo.store.payment.bill;

import shop.fahuo.core.payment.bill.MatchOutcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which differences a list shows.
///
/// @param states at least one
public record DifferenceFilter(
        Set<ItemState> states,
        Optional<BillAccount> account,
        Optional<LocalDate> day,
        Optional<MatchOutcome> outcome) {

    /// What a person has to look at.
    public static final DifferenceFilter OPEN = in(Set.of(ItemState.OPEN));

    /// Everything that does not agree, or did not.
    public static final DifferenceFilter ALL =
            in(Set.of(ItemState.OPEN, ItemState.POOLED, ItemState.SETTLED));

    public DifferenceFilter {
        states = Set.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException("no state to look for");
        }
    }

    private static DifferenceFilter in(Set<ItemState> states) {
        return new DifferenceFilter(states, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public DifferenceFilter ofDay(BillAccount of, LocalDate wanted) {
        return new DifferenceFilter(states, Optional.of(of), Optional.of(wanted), outcome);
    }

    public DifferenceFilter of(MatchOutcome wanted) {
        return new DifferenceFilter(states, account, day, Optional.of(wanted));
    }
}
