package shop.fahuo.core.order;

import java.time.Instant;
import java.util.Optional;

/// One typed reason why an order must not ship now.
///
/// @param until when it ends by itself; empty: when somebody releases it or its cause is gone
public record Hold(HoldReason reason, Optional<Instant> until) {

    public static Hold open(HoldReason reason) {
        return new Hold(reason, Optional.empty());
    }
}
