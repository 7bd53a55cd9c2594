package shop.fahuo.simulator.payment;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The money on a merchant's account, with every movement it made.
public final class Funds {

    private final List<Movement> movements = new ArrayList<>();
    private final Fen opening;
    private Fen balance;

    public Funds(Fen opening) {
        this.opening = opening;
        this.balance = opening;
    }

    /// One movement.
    ///
    /// @param number of the movement itself
    /// @param business the provider's number of what moved it
    /// @param reference the merchant's number of it
    /// @param change above zero: it came in
    /// @param balance what there was after it
    public record Movement(
            long number,
            Instant at,
            Kind kind,
            String business,
            String reference,
            Fen change,
            Fen balance)
            implements BillRow<Movement> {

        private Movement changing(Fen change) {
            return new Movement(number, at, kind, business, reference, change, balance);
        }

        private Movement leaving(Fen balance) {
            return new Movement(number, at, kind, business, reference, change, balance);
        }

        /// The provider's number of the movement itself.
        public String flow() {
            var digits = Long.toString(number);
            return "7" + "0".repeat(19 - digits.length()) + digits;
        }

        @Override
        public String about() {
            return reference;
        }

        @Override
        public Movement moved(Instant at) {
            return new Movement(number, at, kind, business, reference, change, balance);
        }

        @Override
        public Movement amounting(Fen amount) {
            if (kind == Kind.FEE) {
                return this;
            }
            return changing(change.isNegative() ? Fen.ZERO.minus(amount) : amount);
        }

        @Override
        public Movement costing(Fen fee) {
            return kind == Kind.FEE ? changing(Fen.ZERO.minus(fee)) : this;
        }

        /// Money moved or did not.
        @Override
        public Movement saying(String words) {
            return this;
        }
    }

    /// What money moves for.
    public enum Kind {
        TRADE,
        FEE,
        REFUND,
        SPLIT,
        SPLIT_RETURN,
        TRANSFER,
        TRANSFER_BACK,
        /// By hand: charged or withdrawn.
        OTHER
    }

    public Fen balance() {
        return balance;
    }

    public boolean covers(Fen amount) {
        return balance.compareTo(amount) >= 0;
    }

    public void move(Instant at, Kind kind, String business, String reference, Fen change) {
        if (!change.equals(Fen.ZERO)) {
            balance = balance.plus(change);
            var number = movements.size() + 1;
            movements.add(new Movement(number, at, kind, business, reference, change, balance));
        }
    }

    /// Zero where there are none.
    public static Fen sum(List<Fen> amounts) {
        return amounts.stream().reduce(Fen.ZERO, Fen::plus);
    }

    /// In order of time.
    public List<Movement> movements() {
        return chained(movements);
    }

    /// These in order of time, and each with the balance it would leave: what was heard of late was
    /// booked late, and bills show it where it belongs.
    public List<Movement> chained(List<Movement> some) {
        var chain = new ArrayList<Movement>();
        var after = opening;
        for (var one : some.stream().sorted(Comparator.comparing(Movement::at)).toList()) {
            after = after.plus(one.change());
            chain.add(one.leaving(after));
        }
        return List.copyOf(chain);
    }
}
