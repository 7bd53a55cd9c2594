package shop.fahuo.connect.sheet.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text with delimiters, RFC 4180 quoting.
public record CsvTable(Path file, Charset encoding, char delimiter) implements Table {

    /// A cell of more characters than this is a quote that was never closed.
    static final int LONGEST_ROW = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public static Charset encodingOf(Path file) throws IOException {
        return TextEncoding.of(file);
    }

    @Override
    public RowCursor open() throws IOException {
        CountingStream bytes = new CountingStream(Files.newInputStream(file));
        Reader text = new BufferedReader(new InputStreamReader(bytes, encoding), 1 << 16);
        skipByteOrderMark(text);
        return new CsvCursor(text, delimiter, bytes, Files.size(file));
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK.charAt(0)) {
            text.reset();
        }
    }
}
