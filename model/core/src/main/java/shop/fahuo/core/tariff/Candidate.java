package shop.fahuo.core.tariff;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.Optional;

/// One way a parcel could go, with what it costs and when it is there.
///
/// @param name the courier's words for the product; may be empty
/// @param fee what counts; empty when nobody knows
/// @param charge what the contract table asks, whichever figure counts; empty without a table
/// @param promised when it is there at the latest; empty when nothing is promised
/// @param obstacle why it is not chosen by comparison; empty when nothing is in the way
public record Candidate(
        Service service,
        String name,
        Optional<Fen> fee,
        Source source,
        Optional<Charge> charge,
        Optional<Instant> promised,
        Optional<Obstacle> obstacle) {

    /// Whether it can be compared with others.
    public boolean isOpen() {
        return obstacle.isEmpty() && fee.isPresent();
    }
}
