package shop.fahuo.simulator.shop;

import java.time.Instant;
import shop.fahuo.core.order.Order;

/// An order appears or changes.
record Happening(Instant at, Order order) {

    String number() {
        return order.key().number().value();
    }
}
