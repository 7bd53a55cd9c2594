package shop.fahuo.store.ship;

import shop.fahuo.store.order.StoredOrder.StoredLine;

/// So many of a line's promised units leave.
record Going(StoredLine line, int units) {

    /// Whether nothing of the line is left then.
    boolean isLast() {
        return line.delivered() + units == line.sent();
    }
}
