package shop.fahuo.store.order;

import shop.fahuo.core.order.OrderId;

import java.time.Instant;
import java.util.Optional;

/// Where a page ended: the next one begins beyond this order, whatever has come or gone meanwhile.
///
/// @param key what the list is sorted by, in milliseconds or fen; empty where the order lacks it
public record Cursor(Optional<Long> key, OrderId id) {

    static Cursor placed(Instant at, OrderId id) {
        return new Cursor(Optional.of(at.toEpochMilli()), id);
    }

    /// When it was placed; of a list in the order of placing.
    Instant placed() {
        return Instant.ofEpochMilli(key.orElseThrow());
    }
}
