package shop.fahuo.connect.sheet;

/// Looks on while a file is read, and may stop it.
@FunctionalInterface
public interface Watch {

    Watch NOBODY = (rows, share) -> true;

    /// Called every few hundred rows, on the reading thread.
    ///
    /// @param rows how many were read and handed on so far
    /// @param share how much of the work is done, from 0 to 1
    /// @return whether to go on
    boolean onRead(long rows, double share);
}
