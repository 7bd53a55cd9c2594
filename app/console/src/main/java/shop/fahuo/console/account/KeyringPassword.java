package shop.fahuo.console.account;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import shop.fahuo.store.account.PasswordPlace;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The password in the keyring of the operating system: Credential Manager, Keychain, Secret
/// Service or KWallet. Where there is none, or it does not answer in time, nothing is kept and
/// nothing found.
///
/// @param home whose secrets they are; each has a password of its own
/// @param patience with a keyring that asks its owner to open it
public record KeyringPassword(Path home, Duration patience) implements PasswordPlace {

    private static final Logger LOG = System.getLogger(KeyringPassword.class.getName());
    private static final String SERVICE = "fahuo";

    @Override
    public Optional<String> find() {
        return inTime(keyring -> Optional.of(keyring.getPassword(SERVICE, home.toString())));
    }

    @Override
    public boolean keep(String password) {
        return inTime(
                        keyring -> {
                            keyring.setPassword(SERVICE, home.toString(), password);
                            return Optional.of(password);
                        })
                .isPresent();
    }

    private interface Use {
        Optional<String> of(Keyring keyring) throws PasswordAccessException;
    }

    private Optional<String> inTime(Use use) {
        var task =
                new FutureTask<>(
                        () -> {
                            var keyring = Keyring.create();
                            try {
                                return use.of(keyring);
                            } finally {
                                keyring.close();
                            }
                        });
        // A call into the system cannot be ended, so nobody waits for its thread either.
        Thread.ofPlatform().daemon().name("fahuo-keyring").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.INFO, "no keyring: {0}", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
