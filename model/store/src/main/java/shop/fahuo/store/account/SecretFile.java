package shop.fahuo.store.account;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.store.file.SafeFiles;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.vault.Vaults;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.spec.SecretKeySpec;

/// The secrets of accounts that move money: `secrets.p12` in the home, under a password of 256
/// random bits. Not in the database, so not in its backups either.
///
/// The password lies beside it, sealed, until [#guard] brings it to the keyring of the operating
/// system. Several processes may share a home; each reads anew what another has written.
public final class SecretFile {

    private static final String TYPE = "PKCS12";
    private static final int PASSWORD_BYTES = 32;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path home;
    private final Path file;
    private final Path lock;
    private final SealedPassword sealed;
    private final PasswordPlace keyring;
    private final SecureRandom random;
    private Known known = Known.NOTHING;

    /// What was read, and from which state of the file.
    private record Known(
            Optional<FileTime> at,
            Map<String, Map<String, String>> secrets,
            Optional<String> failure) {

        static final Known NOTHING = new Known(Optional.empty(), Map.of(), Optional.empty());

        @Override
        public String toString() {
            return "secrets of " + secrets.size() + " accounts";
        }
    }

    /// @param home the folder they lie in
    public SecretFile(Path home, Vault vault, PasswordPlace keyring, SecureRandom random) {
        this.home = home;
        file = home.resolve("secrets.p12");
        lock = home.resolve("secrets.lock");
        sealed = new SealedPassword(home.resolve("secrets.key"), vault);
        this.keyring = keyring;
        this.random = random;
    }

    /// The secrets of an account by name; none for an account without.
    ///
    /// @throws IOException when the file does not open, for one because the keyring is locked
    public synchronized Map<String, String> of(AccountName account) throws IOException {
        return current().getOrDefault(account.toString(), Map.of());
    }

    /// Makes these an account's secrets; without any it is forgotten.
    public synchronized void put(AccountName account, Map<String, String> secrets)
            throws IOException {
        try (var locked =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the file gives the lock back.
            locked.lock();
            var all = new TreeMap<>(current());
            all.remove(account.toString());
            if (!secrets.isEmpty()) {
                all.put(account.toString(), Map.copyOf(secrets));
            }
            write(all);
        }
    }

    /// Brings the password to the keyring, so that it is not beside the file.
    ///
    /// @return whether a thief of the disk gets none of it now: by the keyring, or by the
    ///   passphrase that locks the master key
    public synchronized boolean guard() throws IOException {
        if (Files.notExists(file)) {
            // Or the first account would come under a password of its own, beside the file.
            write(Map.of());
        }
        var password = password();
        if (isBeside() && keyring.keep(password) && keyring.find().equals(Optional.of(password))) {
            sealed.forget();
        }
        return !isBeside() || Vaults.isLocked(home);
    }

    /// Whether the password is beside the file, so that only the master key guards it.
    public boolean isBeside() {
        return Files.exists(sealed.file());
    }

    /// Tries again what did not open before: its owner may have opened the keyring since.
    public synchronized void retry() {
        if (known.failure().isPresent()) {
            known = Known.NOTHING;
        }
    }

    /// A file that did not open is not tried again and again: a keyring may ask its owner each
    /// time.
    private Map<String, Map<String, String>> current() throws IOException {
        var at =
                Files.exists(file)
                        ? Optional.of(Files.getLastModifiedTime(file))
                        : Optional.<FileTime>empty();
        if (!at.equals(known.at())) {
            known = at.isEmpty() ? Known.NOTHING : known(at);
        }
        if (known.failure().isPresent()) {
            throw new IOException(known.failure().get());
        }
        return known.secrets();
    }

    private Known known(Optional<FileTime> at) {
        try {
            return new Known(at, read(), Optional.empty());
        } catch (IOException e) {
            return new Known(at, Map.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private Map<String, Map<String, String>> read() throws IOException {
        var password = password().toCharArray();
        try {
            var store = KeyStore.getInstance(TYPE);
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
            var secrets = new TreeMap<String, Map<String, String>>();
            for (var alias : Collections.list(store.aliases())) {
                var key = store.getKey(alias, password);
                secrets.put(name(alias), texts(key.getEncoded()));
            }
            return secrets;
        } catch (GeneralSecurityException e) {
            throw new IOException("secrets.p12 does not open", e);
        }
    }

    private void write(Map<String, Map<String, String>> secrets) throws IOException {
        var password = password().toCharArray();
        try {
            var store = KeyStore.getInstance(TYPE);
            store.load(null, password);
            for (var account : secrets.entrySet()) {
                var json = CanonicalJson.write(account.getValue()).getBytes(StandardCharsets.UTF_8);
                // A bag of bytes: PKCS#12 wants the name of some cipher beside it.
                var key = new SecretKeySpec(json, "AES");
                store.setKeyEntry(alias(account.getKey()), key, password, null);
            }
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            SafeFiles.replace(file, bytes.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("secrets.p12 cannot be written", e);
        }
        known = Known.NOTHING;
    }

    /// Made with the first account; the keyring is asked only for one that was brought to it.
    private String password() throws IOException {
        var beside = sealed.find();
        if (beside.isPresent()) {
            return beside.get();
        }
        if (Files.exists(file)) {
            return keyring.find()
                    .orElseThrow(() -> new IOException("no keyring opens secrets.p12"));
        }
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        sealed.keep(password);
        return password;
    }

    /// Names of entries know no capitals.
    private static String alias(String account) {
        return HexFormat.of().formatHex(account.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String alias) {
        return new String(HexFormat.of().parseHex(alias), StandardCharsets.UTF_8);
    }

    private static Map<String, String> texts(byte[] json) {
        var texts = new TreeMap<String, String>();
        JSON.readTree(json)
                .properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asString()));
        return Map.copyOf(texts);
    }
}
