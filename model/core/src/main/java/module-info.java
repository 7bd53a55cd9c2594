/// What is true: orders, rules, risk, stock, money. Pure: no I/O, no clock, no randomness of its
/// own.
@org.jspecify.annotations.NullMarked
module shop.fahuo.core {
    requires static org.jspecify;

    exports shop.fahuo.core;
    exports shop.fahuo.core.commission;
    exports shop.fahuo.core.courier;
    exports shop.fahuo.core.distributor;
    exports shop.fahuo.core.law;
    exports shop.fahuo.core.ledger;
    exports shop.fahuo.core.order;
    exports shop.fahuo.core.order.address;
    exports shop.fahuo.core.pack;
    exports shop.fahuo.core.parcel;
    exports shop.fahuo.core.payment;
    exports shop.fahuo.core.payment.bill;
    exports shop.fahuo.core.proof;
    exports shop.fahuo.core.review;
    exports shop.fahuo.core.risk;
    exports shop.fahuo.core.rule;
    exports shop.fahuo.core.settlement;
    exports shop.fahuo.core.stock;
    exports shop.fahuo.core.tariff;
    exports shop.fahuo.core.task;
}
