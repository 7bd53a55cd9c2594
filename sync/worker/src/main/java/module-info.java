import org.jspecify.annotations.NullMarked;

/// What happens by itself: pull, decide, send, retry, track and reconcile.
@NullMarked
module shop.fahuo.worker {
    requires static org.jspecify;
    requires org.slf4j;
    requires transitive shop.fahuo.connect;
    requires transitive shop.fahuo.core;
    requires transitive shop.fahuo.store;

    exports shop.fahuo.worker;
    exports shop.fahuo.worker.account;
    exports shop.fahuo.worker.payment;
}
