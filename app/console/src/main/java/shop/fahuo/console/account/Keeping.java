package shop.fahuo.console.account;

import shop.fahuo.connect.account.Flaw;

/// What came of keeping an account.
public sealed interface Keeping {

    record Kept() implements Keeping {}

    /// @param part name of the setting or secret
    record Wrong(String part, Flaw flaw) implements Keeping {}

    /// The name is another's.
    record Taken(AccountKind by) implements Keeping {}

    /// A real account, no keyring to guard its secrets, and a master key without a passphrase.
    record NeedsLock() implements Keeping {}
}
