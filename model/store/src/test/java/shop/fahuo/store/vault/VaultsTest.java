package shop.fahuo.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

final class VaultsTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir private Path home;

    @Test
    void keepsAnOpenKeyForItsOwnerAlone() throws IOException {
        var sealed = opened("").seal("top secret");
        assertThat(opened("").open(sealed)).isEqualTo("top secret");
        assertThat(Vaults.isLocked(home)).isFalse();
        var file = home.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void locksTheSameKeyWithAPassphrase() throws IOException {
        var sealed = opened("").seal("top secret");
        Vaults.lock(home, opened(""), Optional.of("正确的密码".toCharArray()), random);
        assertThat(Vaults.isLocked(home)).isTrue();
        assertThat(opened("正确的密码").open(sealed)).isEqualTo("top secret");
        assertThat(open("错误的密码")).isEqualTo(new VaultOpening.WrongPassphrase());
        assertThat(open("")).isEqualTo(new VaultOpening.PassphraseNeeded());
        assertThatThrownBy(() -> KeyFile.open(home, random)).isInstanceOf(IOException.class);
        assertThat(Files.readString(home.resolve("master.key"))).startsWith("argon2id m=65536 t=3");
    }

    @Test
    void takesTheLockAwayAgain() throws IOException {
        var sealed = opened("").seal("top secret");
        var locked = Vaults.lock(home, opened(""), Optional.of("once".toCharArray()), random);
        Vaults.lock(home, locked, Optional.empty(), random);
        assertThat(opened("").open(sealed)).isEqualTo("top secret");
    }

    @Test
    void wipesThePassphrase() throws IOException {
        var passphrase = "once".toCharArray();
        Vaults.lock(home, opened(""), Optional.of(passphrase), random);
        assertThat(passphrase).containsOnly('\0');
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        Files.writeString(home.resolve("master.key"), "hello");
        assertThat(open("any")).isEqualTo(new VaultOpening.Damaged());
    }

    private VaultOpening open(String passphrase) throws IOException {
        var given =
                passphrase.isEmpty()
                        ? Optional.<char[]>empty()
                        : Optional.of(passphrase.toCharArray());
        return Vaults.open(home, () -> given, random);
    }

    private Vault opened(String passphrase) throws IOException {
        return switch (open(passphrase)) {
            case VaultOpening.Opened(var vault) -> vault;
            case VaultOpening other -> throw new AssertionError(other);
        };
    }
}
