package shop.fahuo.console.account;

/// Where the secrets of accounts are, and what opens them.
public enum SecretPlace {
    /// A sealed store whose password the system keeps for its user.
    KEYRING,
    /// Sealed with a key that lies in the home, for its owner alone.
    KEY_FILE,
    /// Sealed with a key that a passphrase locks.
    PASSPHRASE
}
