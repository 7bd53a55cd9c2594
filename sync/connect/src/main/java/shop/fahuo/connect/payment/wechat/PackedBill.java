package shop.fahuo.connect.payment.wechat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/// A downloaded bill that has not been believed yet, beside the file it will become.
final class PackedBill implements AutoCloseable {

    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path target;
    private final Path packed;
    private final Path unpacked;

    PackedBill(Path target) throws IOException {
        this.target = target;
        var folder = target.toAbsolutePath().getParent();
        packed = Files.createTempFile(folder, "bill", ".gz.part");
        unpacked = Files.createTempFile(folder, "bill", ".part");
    }

    /// Where the download belongs.
    Path path() {
        return packed;
    }

    /// Puts the unpacked file in its place when it is the one that was promised.
    boolean unpack(String digest) throws IOException {
        var sha1 = sha1();
        try (var in = opened();
                var out = new DigestOutputStream(Files.newOutputStream(unpacked), sha1)) {
            in.transferTo(out);
        }
        if (!HexFormat.of().formatHex(sha1.digest()).equalsIgnoreCase(digest)) {
            return false;
        }
        Files.move(unpacked, target, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /// Packed files were asked for, but a plain one is as good.
    private InputStream opened() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(packed));
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in) : in;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(packed);
        Files.deleteIfExists(unpacked);
    }
}
