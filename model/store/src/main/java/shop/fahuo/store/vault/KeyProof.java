package shop.fahuo.store.vault;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/// Ties a database to the key it is sealed with: another key is found out when it is opened, not
/// when the first name cannot be read. A key that is locked with a passphrase is kept here too, so
/// that a backup has it.
public final class KeyProof {

    private static final String LOCKED_KEY = "vault.locked";
    private static final String PROOF = "vault.proof";
    private static final String WORD = "fahuo";

    private static final String GET = "select content from setting where name = ?";
    private static final String DROP = "delete from setting where name = ?";
    private static final String PUT = "insert into setting (name, content) values (?, ?)";

    private KeyProof() {}

    /// @throws Vault.WrongKeyException when the database was sealed with another key
    public static void check(Database database, Vault vault) {
        var proof = get(database, PROOF);
        proof.ifPresent(word -> prove(word, vault));
        // A write waits for the disk.
        if (proof.isEmpty() || !get(database, LOCKED_KEY).equals(vault.locked())) {
            database.writer().write(tx -> tie(tx, vault));
        }
    }

    private static void prove(String word, Vault vault) {
        vault.open(HexFormat.of().parseHex(word));
    }

    /// Desks that share a database may come to a new one together.
    private static boolean tie(Tx tx, Vault vault) throws SQLException {
        var proof = tx.first(GET, row -> row.text(1), PROOF);
        proof.ifPresent(word -> prove(word, vault));
        if (proof.isEmpty()) {
            tx.update(PUT, PROOF, HexFormat.of().formatHex(vault.seal(WORD)));
        }
        tx.update(DROP, LOCKED_KEY);
        if (vault.locked().isPresent()) {
            tx.update(PUT, LOCKED_KEY, vault.locked().get());
        }
        return true;
    }

    /// The locked key that is kept here; empty when the key has no passphrase.
    public static Optional<String> kept(Tx tx) throws SQLException {
        return tx.first(GET, row -> row.text(1), LOCKED_KEY);
    }

    /// Whether a copy of this database brings its key along.
    public static boolean isKept(Database database) {
        return get(database, LOCKED_KEY).isPresent();
    }

    private static Optional<String> get(Database database, String name) {
        return database.read(
                sql -> sql.fetchOptional(GET, name).map(row -> row.get(0, String.class)));
    }
}
