package shop.fahuo.simulator.payment;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.Optional;

/// One payment a merchant asked for, at whichever provider.
public interface Trade {

    /// The merchant's.
    String number();

    /// The provider's.
    String id();

    Fen total();

    Optional<Instant> paid();

    default boolean isPaid() {
        return paid().isPresent();
    }
}
