package shop.fahuo.store.vault;

import shop.fahuo.store.file.SafeFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps a home's master key: in a file that only its owner may read, or locked with a passphrase.
///
/// The open file protects what leaves the machine (a copied database, a backup); the passphrase
/// also protects from a thief of the whole disk.
public final class Vaults {

    private static final String NAME = "master.key";
    private static final String HEX = "[0-9a-f]{64}";

    private Vaults() {}

    /// The vault of a home; a home without a key gets an open one.
    ///
    /// @param passphrase asked only when the key is locked; what it gives is wiped
    public static VaultOpening open(
            Path home, Supplier<Optional<char[]>> passphrase, SecureRandom random)
            throws IOException {
        if (!hasKey(home)) {
            var master = new byte[Vault.MASTER_BYTES];
            random.nextBytes(master);
            write(home, HexFormat.of().formatHex(master));
        }
        var text = Files.readString(home.resolve(NAME), StandardCharsets.US_ASCII).strip();
        if (text.matches(HEX)) {
            return new VaultOpening.Opened(
                    new Vault(HexFormat.of().parseHex(text), random, Optional.empty()));
        }
        var lock = PassphraseLock.parse(text);
        return lock.isPresent()
                ? unlock(lock.get(), passphrase.get(), random)
                : new VaultOpening.Damaged();
    }

    private static VaultOpening unlock(
            PassphraseLock lock, Optional<char[]> passphrase, SecureRandom random) {
        if (passphrase.isEmpty()) {
            return new VaultOpening.PassphraseNeeded();
        }
        try {
            return lock.unlock(passphrase.get(), random)
                    .<VaultOpening>map(
                            master ->
                                    new VaultOpening.Opened(
                                            new Vault(master, random, Optional.of(lock.text()))))
                    .orElse(new VaultOpening.WrongPassphrase());
        } finally {
            Arrays.fill(passphrase.get(), '\0');
        }
    }

    public static boolean hasKey(Path home) {
        return Files.exists(home.resolve(NAME));
    }

    /// Whether a home's key is locked with a passphrase.
    public static boolean isLocked(Path home) throws IOException {
        var file = home.resolve(NAME);
        return Files.exists(file)
                && PassphraseLock.parse(Files.readString(file, StandardCharsets.US_ASCII).strip())
                        .isPresent();
    }

    /// Locks the key of an opened vault with a new passphrase, which is wiped; without one the key
    /// lies open again.
    ///
    /// @return the same vault, which knows about its lock
    public static Vault lock(
            Path home, Vault vault, Optional<char[]> passphrase, SecureRandom random)
            throws IOException {
        var master = vault.master();
        var lock = passphrase.map(chosen -> PassphraseLock.lock(master, chosen, random));
        passphrase.ifPresent(chosen -> Arrays.fill(chosen, '\0'));
        var text = lock.map(PassphraseLock::text);
        write(home, text.orElseGet(() -> HexFormat.of().formatHex(master)));
        return new Vault(master, random, text);
    }

    /// Gives a home without a key the locked one that came with a backup.
    ///
    /// @return whether it had none
    public static boolean bring(Path home, String locked) throws IOException {
        boolean missing = !hasKey(home);
        if (missing) {
            write(home, locked);
        }
        return missing;
    }

    private static void write(Path home, String text) throws IOException {
        SafeFiles.replace(home.resolve(NAME), (text + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
