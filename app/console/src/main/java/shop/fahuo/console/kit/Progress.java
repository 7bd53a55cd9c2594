package shop.fahuo.console.kit;

/// How a job tells how far it is, and learns that nobody wants it any more. Called on the job's
/// thread.
public interface Progress {

    /// Nobody looks, and nobody stops it.
    Progress UNWATCHED =
            new Progress() {
                @Override
                public void report(long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /// @param total 0 while nobody knows
    void report(long done, long total);

    boolean isCancelled();
}
