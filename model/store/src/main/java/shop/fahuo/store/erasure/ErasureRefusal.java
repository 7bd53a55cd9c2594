package shop.fahuo.store.erasure;

import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.Phase;

import java.time.Instant;

/// Why personal data of an order stays. What went in one parcel goes together, so the order may be
/// another than the one that was named.
public sealed interface ErasureRefusal {

    record NoSuchOrder() implements ErasureRefusal {}

    /// It can still ship, come back or be given back.
    record NotFinished(OrderKey order, Phase phase) implements ErasureRefusal {}

    record Busy(OrderKey order, With with) implements ErasureRefusal {}

    /// @param until from when on nothing forbids it
    record KeptUntil(OrderKey order, Instant until) implements ErasureRefusal {}

    /// What an order that has ended is still busy with.
    enum With {
        REFUND,
        TROUBLE,
        COMMISSION,
        TASK
    }
}
