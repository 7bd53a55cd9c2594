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
        database.writer()
                .write(
                        tx -> {
                            var proof = get(tx, PROOF);
                            if (proof.isPresent()) {
                                vault.open(HexFormat.of().parseHex(proof.get()));
                            } else {
                                var fresh = vault.seal(WORD);
                                tx.update(PUT, PROOF, HexFormat.of().formatHex(fresh));
                            }
                            if (!get(tx, LOCKED_KEY).equals(vault.locked())) {
                                keep(tx, vault.locked());
                            }
                            return proof.isPresent();
                        });
    }

    /// The locked key that is kept here; empty when the key has no passphrase.
    public static Optional<String> kept(Tx tx) throws SQLException {
        return get(tx, LOCKED_KEY);
    }

    /// Whether a copy of this database brings its key along.
    public static boolean isKept(Database database) {
        return database.read(sql -> sql.fetchOptional(GET, LOCKED_KEY).isPresent());
    }

    private static void keep(Tx tx, Optional<String> locked) throws SQLException {
        tx.update(DROP, LOCKED_KEY);
        if (locked.isPresent()) {
            tx.update(PUT, LOCKED_KEY, locked.get());
        }
    }

    private static Optional<String> get(Tx tx, String name) throws SQLException {
        return tx.first(GET, row -> row.text(1), name);
    }
}
