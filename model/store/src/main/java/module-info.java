import org.jspecify.annotations.NullMarked;

/// What is remembered: schema, transactions, queries, outbox and backup.
@NullMarked
module shop.fahuo.store {
    requires static org.checkerframework.checker.qual;
    requires static org.jspecify;
    requires com.h2database;
    requires com.zaxxer.hikari;
    requires transitive java.sql;
    requires org.jooq;
    requires org.postgresql.jdbc;
    requires org.slf4j;
    requires password4j;
    requires transitive shop.fahuo.core;
    requires tools.jackson.databind;

    exports shop.fahuo.store;
    exports shop.fahuo.store.account;
    exports shop.fahuo.store.aftersale;
    exports shop.fahuo.store.backup;
    exports shop.fahuo.store.commission;
    exports shop.fahuo.store.distributor;
    exports shop.fahuo.store.erasure;
    exports shop.fahuo.store.insight;
    exports shop.fahuo.store.ledger;
    exports shop.fahuo.store.order;
    exports shop.fahuo.store.outbox;
    exports shop.fahuo.store.pack;
    exports shop.fahuo.store.parcel;
    exports shop.fahuo.store.payment;
    exports shop.fahuo.store.payment.bill;
    exports shop.fahuo.store.payment.refund;
    exports shop.fahuo.store.print;
    exports shop.fahuo.store.proof;
    exports shop.fahuo.store.review;
    exports shop.fahuo.store.rule;
    exports shop.fahuo.store.setting;
    exports shop.fahuo.store.settlement;
    exports shop.fahuo.store.ship;
    exports shop.fahuo.store.stock;
    exports shop.fahuo.store.tariff;
    exports shop.fahuo.store.track;
    exports shop.fahuo.store.vault;
    exports shop.fahuo.store.verify;
    // jOOQ makes its rows by reflection.
    exports shop.fahuo.store.jooq.tables.records to
            org.jooq;
}
