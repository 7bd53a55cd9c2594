package shop.fahuo.store.order;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.vault.Vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An order with everything about it that costs computing, done before the writer's thread sees it.
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Prepared(Order order, Sha256 contentHash, byte[] sealed, Marks marks) {

    static Prepared of(Order order, Vault vault) {
        return new Prepared(
                order,
                Contents.hash(order),
                Personal.of(order).seal(vault),
                Marks.of(order, vault));
    }

    Phase phase() {
        if (order.closed()) {
            return Phase.CANCELLED;
        }
        return order.paid().isPresent() ? Phase.PAID : Phase.UNPAID;
    }

    /// A paid order waits for its decision from the moment it was paid, so the oldest is decided
    /// first.
    Optional<Instant> workAt() {
        return phase() == Phase.PAID ? order.paid() : Optional.empty();
    }

    /// By when it is to leave; empty while it is neither promised nor paid.
    ///
    /// @param usual how long after it was paid, where the channel does not say
    Optional<Instant> shipBy(Duration usual) {
        return order.shipBy().or(() -> order.paid().map(paid -> paid.plus(usual)));
    }

    @Nullable Instant workAtOrNull() {
        return workAt().orElse(null);
    }
}
