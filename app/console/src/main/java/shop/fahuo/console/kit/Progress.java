package shop.fahuo.console.kit;

/// How a job tells how far it is, and learns that nobody wants it any more. Called on the job's
/// thread.
public interface Progress {

    /// @param total 0 while nobody knows
    void report(long done, long total);

    boolean isCancelled();
}
