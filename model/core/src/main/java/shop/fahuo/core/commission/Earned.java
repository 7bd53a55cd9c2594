package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.Posting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The commission of one order as it is booked. Whatever happens to the order, what its shares
/// should be is worked out anew and the difference booked: told twice it is booked once, and of
/// everything that went back nothing remains.
///
/// @param shares what is booked of each; none of nothing
public record Earned(Stage stage, SortedMap<Share, Fen> shares) {

    /// A posting keeps its entries in one text; those of so many fit for certain.
    private static final int PAYEES = 10;

    public static final Earned NOTHING = new Earned(Stage.ACCRUED, new TreeMap<>());

    /// What a step does to payees and books.
    ///
    /// @param changes by which each share changes
    /// @param purses of those whose purse changes, as they are afterwards
    /// @param entries on each one's own accounts; what they come to is the shop's cost
    public record Step(
            Earned after,
            SortedMap<Share, Fen> changes,
            SortedMap<DistributorCode, Purse> purses,
            SortedMap<DistributorCode, List<Entry>> entries) {

        /// What it does to the books: one posting, or several when so many earn that one could not
        /// keep them.
        ///
        /// @param key of the first; the others have a number behind it
        public List<Posting> postings(String key) {
            var postings = new ArrayList<Posting>();
            var payees = List.copyOf(entries.values());
            for (int from = 0; from < payees.size(); from += PAYEES) {
                var some = payees.subList(from, Math.min(payees.size(), from + PAYEES));
                var name = from == 0 ? key : key + "#" + (from / PAYEES + 1);
                postings.add(new Posting(name, balanced(some)));
            }
            return postings;
        }

        private static List<Entry> balanced(List<List<Entry>> some) {
            var all = new ArrayList<Entry>();
            some.forEach(all::addAll);
            var sum = all.stream().map(Entry::amount).reduce(Fen.ZERO, Fen::plus);
            if (!sum.equals(Fen.ZERO)) {
                all.add(new Entry(CommissionBook.COST, Fen.ZERO.minus(sum)));
            }
            return all;
        }
    }

    public Earned {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /// Makes the shares what they should be.
    ///
    /// @param purses of all who earn from the order; asked only once it is payable
    public Step toward(SortedMap<Share, Fen> target, Map<DistributorCode, Purse> purses) {
        var changes = new TreeMap<Share, Fen>();
        changes.putAll(target);
        shares.forEach((share, fen) -> changes.merge(share, minus(fen), Fen::plus));
        changes.values().removeIf(Fen.ZERO::equals);
        var booking = new Booking(purses);
        byPayee(changes).forEach((payee, fen) -> booking.change(stage, payee, fen));
        var after = new TreeMap<>(target);
        after.values().removeIf(Fen.ZERO::equals);
        return booking.step(new Earned(stage, after), changes);
    }

    /// What was held is theirs.
    public Step release(Map<DistributorCode, Purse> purses) {
        var booking = new Booking(purses);
        byPayee(shares).forEach(booking::release);
        return booking.step(new Earned(Stage.PAYABLE, shares), new TreeMap<>());
    }

    public Earned in(Stage other) {
        return new Earned(other, shares);
    }

    /// What each gets of it all.
    public SortedMap<DistributorCode, Fen> byPayee() {
        return byPayee(shares);
    }

    private static SortedMap<DistributorCode, Fen> byPayee(SortedMap<Share, Fen> shares) {
        var sums = new TreeMap<DistributorCode, Fen>();
        shares.forEach((share, fen) -> sums.merge(share.payee(), fen, Fen::plus));
        sums.values().removeIf(Fen.ZERO::equals);
        return sums;
    }

    /// Collects what one step books.
    private static final class Booking {

        private final Map<DistributorCode, Purse> before;
        private final SortedMap<DistributorCode, Purse> after = new TreeMap<>();
        private final SortedMap<DistributorCode, List<Entry>> entries = new TreeMap<>();

        Booking(Map<DistributorCode, Purse> before) {
            this.before = before;
        }

        void change(Stage stage, DistributorCode payee, Fen fen) {
            switch (stage) {
                case ACCRUED, HELD, VOID ->
                        add(payee, List.of(new Entry(CommissionBook.held(payee), minus(fen))));
                case PAYABLE -> earn(payee, fen);
            }
        }

        void release(DistributorCode payee, Fen fen) {
            add(payee, List.of(new Entry(CommissionBook.held(payee), fen)));
            earn(payee, fen);
        }

        private void earn(DistributorCode payee, Fen fen) {
            var purse = before.getOrDefault(payee, Purse.EMPTY);
            var changed = purse.earn(fen);
            after.put(payee, changed);
            add(payee, purse.entries(payee, changed));
        }

        private void add(DistributorCode payee, List<Entry> more) {
            entries.computeIfAbsent(payee, _ -> new ArrayList<>()).addAll(more);
        }

        Step step(Earned earned, SortedMap<Share, Fen> changes) {
            return new Step(earned, changes, after, entries);
        }
    }

    private static Fen minus(Fen fen) {
        return Fen.ZERO.minus(fen);
    }
}
