package shop.fahuo.console.reconcile;

import shop.fahuo.store.payment.bill.BillDay;

import java.time.LocalDate;
import java.util.Optional;

/// A day of an account as the list of days shows it.
///
/// @param bills what was read of it; empty while nothing was
/// @param made whether the provider has made its bills by now
/// @param failed whether reading it went wrong the last time
public record DayRow(
        Shelf shelf, LocalDate day, Optional<BillDay> bills, boolean made, boolean failed) {

    /// How a day stands.
    public enum State {
        TIED,
        DIFFERENT,
        /// Nothing but what later bills may still mend.
        WAITING,
        UNREAD,
        NOT_YET,
        BROKEN
    }

    public State state() {
        if (failed) {
            return State.BROKEN;
        }
        return bills.map(DayRow::state).orElse(made ? State.UNREAD : State.NOT_YET);
    }

    private static State state(BillDay day) {
        if (day.isTied()) {
            return State.TIED;
        }
        return day.open().isEmpty() && day.totals().chained() ? State.WAITING : State.DIFFERENT;
    }

    /// Differences that wait for a person.
    public long open() {
        return bills.map(BillDay::open).stream()
                .flatMap(open -> open.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    public long pooled() {
        return bills.map(BillDay::pooled).stream()
                .flatMap(pooled -> pooled.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
