package shop.fahuo.store.parcel;

import shop.fahuo.core.order.LineId;

/// So many units of one order line.
///
/// @param units 1 or more
public record Take(LineId line, int units) {

    public Take {
        if (units < 1) {
            throw new IllegalArgumentException("nothing of a line");
        }
    }
}
