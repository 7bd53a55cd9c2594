import org.jspecify.annotations.NullMarked;

/// What happens by itself: pull, decide, send, retry, track and reconcile.
@NullMarked
module shop.fahuo.worker {
    requires static org.jspecify;
    requires transitive shop.fahuo.connect;
    requires transitive shop.fahuo.core;
    requires transitive shop.fahuo.store;
}
