package shop.fahuo.store.crash;

import java.util.Set;
import java.util.TreeSet;

/// What the store has said it has: nobody may be told otherwise afterwards.
///
/// @param taken numbers of orders
/// @param decided ids of orders
/// @param started ids of orders
/// @param claimed idempotency keys of tasks that may have been called
/// @param delivered idempotency keys of deliveries that were booked
record Acknowledged(
        Set<String> taken,
        Set<Long> decided,
        Set<Long> started,
        Set<String> claimed,
        Set<String> delivered) {

    static Acknowledged nothing() {
        return new Acknowledged(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    Acknowledged copy() {
        return new Acknowledged(
                new TreeSet<>(taken),
                new TreeSet<>(decided),
                new TreeSet<>(started),
                new TreeSet<>(claimed),
                new TreeSet<>(delivered));
    }

    int size() {
        return taken.size() + decided.size() + started.size() + claimed.size() + delivered.size();
    }
}
