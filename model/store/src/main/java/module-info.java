import org.jspecify.annotations.NullMarked;

/// What is remembered: schema, transactions, queries, outbox and backup.
@NullMarked
module shop.fahuo.store {
    requires static org.jspecify;
    requires com.h2database;
    requires com.zaxxer.hikari;
    requires java.sql;
    requires org.jooq;
    requires org.slf4j;
    requires password4j;
    requires transitive shop.fahuo.core;
    requires tools.jackson.databind;
}
