package shop.fahuo.store.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/// Opens a home whose key is not locked.
public final class KeyFile {

    private KeyFile() {}

    /// @throws IOException when the key is locked with a passphrase or is no key; see [Vaults]
    public static Vault open(Path home, SecureRandom random) throws IOException {
        return switch (Vaults.open(home, Optional::empty, random)) {
            case VaultOpening.Opened(var vault) -> vault;
            case VaultOpening.PassphraseNeeded(),
                    VaultOpening.WrongPassphrase(),
                    VaultOpening.Damaged() ->
                    throw new IOException("the master key of " + home + " does not open");
        };
    }
}
