package shop.fahuo.store.vault;

/// What came of opening a home's vault.
public sealed interface VaultOpening {

    record Opened(Vault vault) implements VaultOpening {}

    /// The key is locked and nobody gave a passphrase.
    record PassphraseNeeded() implements VaultOpening {}

    record WrongPassphrase() implements VaultOpening {}

    /// The key file is not one.
    record Damaged() implements VaultOpening {}
}
