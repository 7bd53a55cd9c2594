package shop.fahuo.simulator.shop;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Recipient;

/// Somebody who buys at the practice shop, and from where.
record Customer(Buyer buyer, Recipient recipient, Origin origin) {

    Customer at(Address address) {
        return new Customer(
                buyer, new Recipient(recipient.name(), recipient.phoneText(), address), origin);
    }

    Customer on(String device) {
        return new Customer(buyer, recipient, new Origin(origin.ip(), device));
    }
}
