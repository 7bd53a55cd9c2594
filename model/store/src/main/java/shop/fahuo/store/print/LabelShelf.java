package shop.fahuo.store.print;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.vault.Vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Labels as they were first printed, so that a second print is the first with a stamp. They show
/// where people live, so they are sealed, and forgotten when nobody prints them again.
public final class LabelShelf {

    /// Longer than any parcel is under way, or disputed with a courier.
    static final Duration KEPT = Duration.ofDays(90);

    private static final String ADD =
            "insert into label (parcel_id, generation, piece, courier, paper, dpi, width, height,"
                    + " made_at, sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "select courier, paper, dpi, width, height, sealed from label where parcel_id = ? and"
                    + " generation = ? and piece = ?";
    private static final String FORGET_ONE =
            "delete from label where parcel_id = ? and generation = ? and piece = ?";
    private static final String FORGET = "delete from label where made_at < ?";

    private final Database database;
    private final Vault vault;

    LabelShelf(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Empty for one that was never printed, or so long ago that it was forgotten.
    public Optional<StoredLabel> find(LabelKey key) {
        return database.snapshot(
                shop ->
                        shop
                                .list(FIND, this::read, key.parcel(), key.generation(), key.piece())
                                .stream()
                                .findFirst());
    }

    /// In the place of one whose first print never came out.
    void put(Tx tx, LabelKey key, StoredLabel label) throws SQLException {
        tx.update(FORGET_ONE, key.parcel(), key.generation(), key.piece());
        tx.update(
                ADD,
                key.parcel(),
                key.generation(),
                key.piece(),
                label.courier(),
                label.paper(),
                label.dpi(),
                label.width(),
                label.height(),
                tx.now(),
                vault.sealBytes(packed(label.rows())));
    }

    static void forgetOld(Tx tx) throws SQLException {
        tx.update(FORGET, tx.now().minus(KEPT));
    }

    private StoredLabel read(Row row) throws SQLException {
        return new StoredLabel(
                row.text(1),
                row.text(2),
                row.text(3),
                row.whole(4),
                row.whole(5),
                unpacked(vault.openBytes(row.bytes(6))));
    }

    private static byte[] packed(byte[] rows) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
