package shop.fahuo.connect.account;

/// An account that can be used: all its parts are there and fit each other.
public interface AccountSetup {

    /// Whether what is done there is real: money moves, or waybills cost some.
    boolean isLive();
}
