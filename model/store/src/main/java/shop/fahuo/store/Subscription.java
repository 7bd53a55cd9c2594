package shop.fahuo.store;

/// Ends a subscription when closed; closing twice does nothing more.
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
