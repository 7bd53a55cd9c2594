package shop.fahuo.store.account;

import shop.fahuo.store.file.SafeFiles;
import shop.fahuo.store.vault.Vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The password beside the secrets, sealed with the home's master key: as safe as that key is, and
/// so safe from a thief of the disk when a passphrase locks it.
///
/// @param file `secrets.key` in the home
public record SealedPassword(Path file, Vault vault) implements PasswordPlace {

    /// @throws IOException also when it was sealed with another key
    @Override
    public Optional<String> find() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(vault.open(Files.readAllBytes(file)));
        } catch (Vault.WrongKeyException e) {
            throw new IOException("secrets.key was sealed with another master key", e);
        }
    }

    @Override
    public boolean keep(String password) throws IOException {
        SafeFiles.replace(file, vault.seal(password));
        return true;
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
