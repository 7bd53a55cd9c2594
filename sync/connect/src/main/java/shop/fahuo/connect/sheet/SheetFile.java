package shop.fahuo.connect.sheet;

import shop.fahuo.connect.sheet.table.BrokenTableException;
import shop.fahuo.connect.sheet.table.CsvTable;
import shop.fahuo.connect.sheet.table.Table;
import shop.fahuo.connect.sheet.table.XlsxTable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Tells what a file is: CSV or XLSX by its first bytes, encoding by all of them, delimiter, sheet
/// and format by its header. The name of the file plays no part.
public final class SheetFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetFile() {}

    /// @throws IOException when the file cannot be read at all
    public static SheetOpening open(Path file) throws IOException {
        byte[] start = start(file);
        if (Arrays.equals(start, OLE2)) {
            return new SheetFailure.OldWorkbook();
        }
        try {
            return HeaderSearch.among(
                    file, Arrays.equals(start, ZIP) ? XlsxTable.sheetsOf(file) : delimited(file));
        } catch (BrokenTableException e) {
            return new SheetFailure.Broken(e.row(), String.valueOf(e.getMessage()));
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static List<? extends Table> delimited(Path file) throws IOException {
        Charset encoding = CsvTable.encodingOf(file);
        return Stream.of(',', '\t', ';').map(c -> new CsvTable(file, encoding, c)).toList();
    }
}
