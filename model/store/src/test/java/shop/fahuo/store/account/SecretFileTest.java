package shop.fahuo.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.store.vault.KeyFile;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.vault.Vaults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SecretFileTest {

    private static final AccountName MAIN = new AccountName("wechat", "Main");
    private static final AccountName OTHER = new AccountName("wechat", "main");
    private static final Map<String, String> SECRETS =
            Map.of("apiV3Key", "0123456789abcdef0123456789ABCDEF", "merchantKey", "密钥\nPEM");

    @TempDir Path home;

    private final SecureRandom random = new SecureRandom();

    /// A keyring in memory; real ones belong to whoever runs the tests.
    private static final class Ring implements PasswordPlace {

        private final List<String> kept = new ArrayList<>();
        private boolean open = true;
        private int asked;

        @Override
        public Optional<String> find() {
            asked++;
            return open ? kept.stream().findFirst() : Optional.empty();
        }

        @Override
        public boolean keep(String password) {
            if (open) {
                kept.clear();
                kept.add(password);
            }
            return open;
        }
    }

    private final Ring ring = new Ring();

    private Vault vault() throws IOException {
        return KeyFile.open(home, random);
    }

    private SecretFile secrets() throws IOException {
        return new SecretFile(home, vault(), ring, random);
    }

    @Test
    void whatIsKeptIsThereForTheNextProcess() throws IOException {
        secrets().put(MAIN, SECRETS);
        secrets().put(OTHER, Map.of("apiV3Key", "other"));

        assertThat(secrets().of(MAIN)).isEqualTo(SECRETS);
        assertThat(secrets().of(OTHER)).isEqualTo(Map.of("apiV3Key", "other"));

        secrets().put(MAIN, Map.of());
        assertThat(secrets().of(MAIN)).isEmpty();
        assertThat(secrets().of(OTHER)).hasSize(1);
    }

    @Test
    void anotherProcessSeesWhatChanged() throws IOException, InterruptedException {
        var here = secrets();
        here.put(MAIN, SECRETS);
        here.of(MAIN);
        secrets().put(MAIN, Map.of("apiV3Key", "new"));

        assertThat(here.of(MAIN)).isEqualTo(Map.of("apiV3Key", "new"));
    }

    @Test
    void nothingOfItCanBeReadInTheFiles() throws IOException {
        secrets().put(MAIN, SECRETS);

        try (var files = Files.list(home)) {
            for (var file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("0123456789abcdef", "apiV3Key", "PEM");
            }
        }
    }

    @Test
    void theFilesAreForTheirOwnerAlone() throws IOException {
        secrets().put(MAIN, SECRETS);

        for (var name : List.of("secrets.p12", "secrets.key")) {
            assertThat(Files.getPosixFilePermissions(home.resolve(name)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void theKeyringIsNotAskedForWhatNeedsNoGuard() throws IOException {
        secrets().put(MAIN, SECRETS);

        assertThat(secrets().of(MAIN)).isEqualTo(SECRETS);
        assertThat(ring.asked).isZero();
        assertThat(secrets().isBeside()).isTrue();
    }

    @Test
    void guardedThePasswordIsInTheKeyringAlone() throws IOException {
        secrets().put(MAIN, SECRETS);

        assertThat(secrets().guard()).isTrue();

        assertThat(secrets().isBeside()).isFalse();
        assertThat(secrets().of(MAIN)).isEqualTo(SECRETS);
        ring.open = false;
        var closed = secrets();
        assertThatThrownBy(() -> closed.of(MAIN)).hasMessage("no keyring opens secrets.p12");
        assertThatThrownBy(() -> closed.put(OTHER, SECRETS)).isInstanceOf(IOException.class);
        ring.open = true;
        closed.retry();
        assertThat(closed.of(MAIN)).isEqualTo(SECRETS);
    }

    @Test
    void theFirstAccountMayBeGuardedBeforeItIsKept() throws IOException {
        assertThat(secrets().guard()).isTrue();
        secrets().put(MAIN, SECRETS);

        assertThat(secrets().isBeside()).isFalse();
        assertThat(secrets().of(MAIN)).isEqualTo(SECRETS);
    }

    @Test
    void anotherMasterKeyDoesNotOpenIt() throws IOException {
        secrets().put(MAIN, SECRETS);
        var other = new Vault(new byte[Vault.MASTER_BYTES], random);

        assertThatThrownBy(() -> new SecretFile(home, other, ring, random).of(MAIN))
                .hasMessageContaining("another master key");
    }

    @Test
    void aFileThatDoesNotOpenIsNotTriedAgainAndAgain() throws IOException {
        secrets().put(MAIN, SECRETS);
        secrets().guard();
        ring.open = false;
        var closed = secrets();
        assertThatThrownBy(() -> closed.of(MAIN)).isInstanceOf(IOException.class);
        int asked = ring.asked;

        assertThatThrownBy(() -> closed.of(MAIN)).isInstanceOf(IOException.class);

        assertThat(ring.asked).isEqualTo(asked);
    }

    @Test
    void withoutAKeyringOnlyALockedKeyGuards() throws IOException {
        ring.open = false;
        secrets().put(MAIN, SECRETS);
        assertThat(secrets().guard()).isFalse();

        var locked = Vaults.lock(home, vault(), Optional.of("correct horse".toCharArray()), random);
        var secrets = new SecretFile(home, locked, ring, random);

        assertThat(secrets.guard()).isTrue();
        assertThat(secrets.of(MAIN)).isEqualTo(SECRETS);
    }

    @Test
    void aPassphraseThatChangesOrGoesChangesNothingHere() throws IOException {
        ring.open = false;
        secrets().put(MAIN, SECRETS);
        var locked = Vaults.lock(home, vault(), Optional.of("correct horse".toCharArray()), random);
        var again = Vaults.lock(home, locked, Optional.of("battery staple".toCharArray()), random);
        assertThat(new SecretFile(home, again, ring, random).of(MAIN)).isEqualTo(SECRETS);

        Vaults.lock(home, again, Optional.empty(), random);

        assertThat(secrets().of(MAIN)).isEqualTo(SECRETS);
    }

    @Test
    void aBrokenFileIsNotTakenForAnEmptyOne() throws IOException {
        secrets().put(MAIN, SECRETS);
        Files.write(home.resolve("secrets.p12"), new byte[100]);

        assertThatThrownBy(() -> secrets().of(MAIN)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> secrets().put(OTHER, SECRETS)).isInstanceOf(IOException.class);
    }
}
