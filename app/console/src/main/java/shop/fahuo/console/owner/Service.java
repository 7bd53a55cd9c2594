package shop.fahuo.console.owner;

/// What an owner does for others.
public interface Service {

    /// Whether this owner can do it. One that it declines is asked again later, of whoever is the
    /// owner then.
    boolean takes(Request request);

    /// Does it, on a thread of its own.
    ///
    /// @return the exit status
    int run(Request request, Caller caller);
}
