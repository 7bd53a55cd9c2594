package shop.fahuo.simulator.payment;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The money on a merchant's account, with every movement it made.
public final class Funds {

    private final List<Movement> movements = new ArrayList<>();
    private Fen balance;

    public Funds(Fen opening) {
        this.balance = opening;
    }

    /// One movement.
    ///
    /// @param business the provider's number of what moved it
    /// @param reference the merchant's number of it
    /// @param change above zero: it came in
    /// @param balance what there was after it
    public record Movement(
            Instant at, Kind kind, String business, String reference, Fen change, Fen balance) {}

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
            movements.add(new Movement(at, kind, business, reference, change, balance));
        }
    }

    /// In the order in which they were.
    public List<Movement> movements() {
        return List.copyOf(movements);
    }
}
