package shop.fahuo.simulator.shop;

import shop.fahuo.core.order.Order;

import java.time.Instant;

/// An order appears or changes.
record Happening(Instant at, Order order) {

    String number() {
        return order.key().number().value();
    }
}
