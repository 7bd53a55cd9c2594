import org.jspecify.annotations.NullMarked;

/// What is remembered: schema, transactions, queries, outbox and backup.
@NullMarked
module shop.fahuo.store {
    requires static org.jspecify;
    requires transitive shop.fahuo.core;
}
