package shop.fahuo.connect.payment.alipay.bill;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// A zip with two files, in either order: the rows and a summary of them (`…(汇总).csv`). Their names
/// are in GBK, as their contents are.
public record BillArchive(Path archive) {

    private static final Charset NAMES = Charset.forName("GBK");
    private static final String SUMMARY = "汇总";

    static boolean isOne(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /// Writes the file with the rows, as it is, or nothing.
    ///
    /// @param file replaced
    public void unpackTo(Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var rows = open()) {
            Files.copy(rows, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The file with the rows.
    InputStream open() throws IOException {
        var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)), NAMES);
        try {
            toRows(zip);
            return zip;
        } catch (IOException e) {
            zip.close();
            throw e;
        } catch (IllegalArgumentException e) {
            zip.close();
            throw new ZipException("a name that is not in GBK");
        }
    }

    private static void toRows(ZipInputStream zip) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".csv") && !entry.getName().contains(SUMMARY)) {
                return;
            }
        }
        throw new ZipException("no bill in the archive");
    }
}
