package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.ledger.PostingName;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a distributor had when a span began, everything that moved, and what it left (对账单). It is
/// read from the books: each line is a posting, and nothing of theirs is left out.
///
/// @param from the first moment of the span
/// @param to the first one after it
/// @param lines by time
public record Statement(
        DistributorCode payee, Instant from, Instant to, Balances opening, List<Line> lines) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /// What stands on somebody's accounts, or what a posting moved there; negative for less.
    ///
    /// @param held not theirs yet
    /// @param payable to be paid out
    /// @param leaving set apart for a payout that is under way
    /// @param owed paid out for what came back later
    public record Balances(Fen held, Fen payable, Fen leaving, Fen owed) {

        public static final Balances NOTHING = new Balances(Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO);

        public Balances plus(Balances more) {
            return new Balances(
                    held.plus(more.held),
                    payable.plus(more.payable),
                    leaving.plus(more.leaving),
                    owed.plus(more.owed));
        }
    }

    /// One posting.
    ///
    /// @param order the shop's number of the order it is about; empty for none
    /// @param reference of the payout, or of what was granted; empty for none
    /// @param tax withheld by it; negative for what was given back with a payout that failed
    public record Line(
            Instant at, Kind kind, String order, String reference, Balances change, Fen tax) {}

    /// All postings of a kind.
    public record Total(long count, Balances change, Fen tax) {

        private static final Total NONE = new Total(0, Balances.NOTHING, Fen.ZERO);

        private Total plus(Line line) {
            return new Total(count + 1, change.plus(line.change()), tax.plus(line.tax()));
        }
    }

    /// What a posting is about.
    public enum Kind {
        /// An order may ship.
        EARNED,
        /// Some of an order went back before it was theirs.
        RETURNED,
        /// The order ended before it was theirs.
        VOIDED,
        /// The days are over.
        RELEASED,
        /// Some of an order went back afterwards.
        CLAWED_BACK,
        /// For no order.
        GRANTED,
        /// What was payable paid off what was owed.
        OFFSET,
        /// A run set it apart.
        SET_APART,
        PAID,
        /// The payout did not go.
        CAME_BACK,
        OTHER;

        /// @param key of the posting
        public static Kind of(String key, Balances change) {
            boolean theirs = change.held().equals(Fen.ZERO);
            return switch (PostingName.of(key).kind()) {
                case ACCRUED -> EARNED;
                case RELEASED -> RELEASED;
                case RETURNED -> theirs ? CLAWED_BACK : RETURNED;
                case VOIDED -> theirs ? CLAWED_BACK : VOIDED;
                case GRANTED -> GRANTED;
                case OFFSET -> OFFSET;
                case LEAVING -> SET_APART;
                case PAID_OUT -> PAID;
                case CAME_BACK -> CAME_BACK;
                case PAID, REFUNDED, FEES, EXPLAINED, OTHER -> OTHER;
            };
        }
    }

    /// What is left when the span is over.
    public Balances closing() {
        return lines.stream().map(Line::change).reduce(opening, Balances::plus);
    }

    /// What all postings of each kind come to, by kind; none of kinds without any.
    public SortedMap<Kind, Total> totals() {
        var totals = new EnumMap<Kind, Total>(Kind.class);
        for (var line : lines) {
            totals.put(line.kind(), totals.getOrDefault(line.kind(), Total.NONE).plus(line));
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }

    /// Whether there is anything to say.
    public boolean isEmpty() {
        return lines.isEmpty() && opening.equals(Balances.NOTHING);
    }
}
