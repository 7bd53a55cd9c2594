package shop.fahuo.simulator.courier.sf;

import java.time.Instant;
import java.util.Optional;

/// How an order stands.
///
/// @param verdict its `filterResult`, 1 to 4
/// @param confirmed by the customer, which nothing depends on
public record SfState(int verdict, boolean confirmed, Optional<Instant> cancelled) {

    SfState sure() {
        return new SfState(verdict, true, cancelled);
    }

    SfState gone(Instant at) {
        return new SfState(verdict, confirmed, Optional.of(at));
    }

    SfState judged(int other) {
        return new SfState(other, confirmed, cancelled);
    }
}
