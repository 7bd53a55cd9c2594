package shop.fahuo.store.proof;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.proof.NoteKey;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.vault.Vault;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/// The key that a shop signs its checkpoints with. It is made when it is first wanted, told by an
/// event with its public half, and never changed.
final class CheckpointKey {

    private static final String GET = "select shown, sealed from proof_key where id = 1";
    private static final String PUT =
            "insert into proof_key (id, shown, sealed, made_at) values (1, ?, ?, ?)";
    private static final HexFormat HEX = HexFormat.of();
    private static final String ED25519 = "Ed25519";

    /// Enough to tell shops apart.
    private static final int NAME = 12;

    private final Database database;
    private final Vault vault;

    /// The name of the key is also the origin of its checkpoints.
    record Pair(NoteKey open, PrivateKey secret) {

        String sign(String text) {
            var note = open.sign(text, secret);
            if (open.open(note).isEmpty()) {
                throw new IllegalStateException("the key of the checkpoints is not a pair");
            }
            return note;
        }
    }

    /// @param sealed in hex
    private record Kept(String shown, String sealed) {}

    CheckpointKey(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// @param by is in the history when the key is made now
    Pair get(Actor by) {
        var known = known();
        if (known.isPresent()) {
            return known.get();
        }
        var fresh = make();
        return open(database.writer().write(tx -> keep(tx, fresh, by)));
    }

    Optional<Pair> known() {
        return database.snapshot(shop -> shop.list(GET, CheckpointKey::kept)).stream()
                .findFirst()
                .map(this::open);
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(row.text(1), HEX.formatHex(row.bytes(2)));
    }

    /// Of two desks that make one, the first does.
    private static Kept keep(Tx tx, Kept fresh, Actor by) throws SQLException {
        Optional<Kept> known = tx.first(GET, CheckpointKey::kept);
        if (known.isEmpty()) {
            tx.update(PUT, fresh.shown(), HEX.parseHex(fresh.sealed()), tx.now());
            tx.event(0, by, Checkpoints.KEY_MADE, Checkpoints.keyDetail(fresh.shown()));
        }
        return known.orElse(fresh);
    }

    private Kept make() {
        try {
            var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            var name = "fahuo-" + Sha256.of(pair.getPublic().getEncoded()).hex().substring(0, NAME);
            return new Kept(
                    new NoteKey(name, pair.getPublic()).text(),
                    HEX.formatHex(vault.sealBytes(pair.getPrivate().getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has Ed25519", e);
        }
    }

    private Pair open(Kept kept) {
        try {
            var secret =
                    KeyFactory.getInstance(ED25519)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(
                                            vault.openBytes(HEX.parseHex(kept.sealed()))));
            return new Pair(NoteKey.read(kept.shown()).orElseThrow(), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the checkpoints is none", e);
        }
    }
}
