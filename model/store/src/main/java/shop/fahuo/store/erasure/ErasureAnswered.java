package shop.fahuo.store.erasure;

import shop.fahuo.core.order.OrderKey;

import java.util.List;
import java.util.Map;

/// What became of wanting personal data gone.
public sealed interface ErasureAnswered {

    /// @param orders all that it was done to: what went in one parcel goes together
    /// @param rows how many rows of each table held something
    record Done(List<OrderKey> orders, Map<String, Long> rows) implements ErasureAnswered {

        public Done {
            orders = List.copyOf(orders);
        }
    }

    /// It had been done, and nothing has come in since.
    record Already() implements ErasureAnswered {}

    record Refused(ErasureRefusal why) implements ErasureAnswered {}
}
