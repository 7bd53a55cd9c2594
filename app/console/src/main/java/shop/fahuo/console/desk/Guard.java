package shop.fahuo.console.desk;

/// What stands between a covered desk and whoever comes to it. Both methods block.
public interface Guard {

    /// Whether the shop's key has a passphrase; without one anybody may uncover the desk.
    boolean isLocked();

    /// Whether this is the passphrase, which is wiped.
    boolean opens(char[] passphrase);
}
