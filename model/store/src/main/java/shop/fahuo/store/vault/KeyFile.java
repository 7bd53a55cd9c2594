package shop.fahuo.store.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Keeps a home's master key in a file that only its owner may read.
///
/// It protects what leaves the machine (a copied database, a backup), not what a thief of the whole
/// disk finds: a passphrase or the keyring of the operating system do that.
public final class KeyFile {

    private static final String NAME = "master.key";

    private KeyFile() {}

    /// The vault of a home; makes the key on the first call.
    public static Vault open(Path home, SecureRandom random) throws IOException {
        var file = home.resolve(NAME);
        if (!Files.exists(file)) {
            create(file, random);
        }
        var hex = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return new Vault(HexFormat.of().parseHex(hex), random);
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        var master = new byte[Vault.MASTER_BYTES];
        random.nextBytes(master);
        var fresh = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly(file));
        Files.writeString(
                fresh,
                HexFormat.of().formatHex(master),
                StandardCharsets.US_ASCII,
                StandardOpenOption.SYNC);
        Files.move(fresh, file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
