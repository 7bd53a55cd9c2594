package shop.fahuo.connect.sheet.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Writes a CSV file that a spreadsheet opens, shows and saves again without running or damaging
/// any cell: UTF-8 with a byte order mark, and a leading `'` before whatever the spreadsheet would
/// take for more than text.
public final class SafeCsv implements Closeable {

    private static final String GUARD = "'";

    /// Starts a formula, in some spreadsheets in full width too, or makes them skip to what
    /// follows.
    private static final Pattern FORMULA =
            Pattern.compile("\\s*[=+\\-@＝＋－＠].*|[\t\r\n].*", Pattern.DOTALL);

    /// Looks like a number or a day but is a name for something: an id of more digits than a number
    /// keeps, a code with a zero before it, `12E5`, `3-1`.
    private static final Pattern FRAGILE =
            Pattern.compile("\\d{12,}|0\\d+|\\d+[eE]\\d+|\\d{1,4}[-/]\\d{1,2}");

    /// Less than nothing, in money: no formula, and to be added up.
    private static final Pattern LESS = Pattern.compile("-\\d{1,15}\\.\\d{2}");

    private final CsvWriter writer;

    private SafeCsv(CsvWriter writer) {
        this.writer = writer;
    }

    /// Replaces the file if there is one.
    public static SafeCsv create(Path file) throws IOException {
        Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        return new SafeCsv(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text));
    }

    public void write(List<String> cells) {
        writer.writeRecord(cells.stream().map(SafeCsv::guard).toList());
    }

    static String guard(String cell) {
        boolean needed =
                cell.startsWith(GUARD)
                        || (FORMULA.matcher(cell).matches() && !LESS.matcher(cell).matches())
                        || FRAGILE.matcher(cell).matches();
        return needed ? GUARD + cell : cell;
    }

    /// Undoes [#guard] exactly. [CellText#clean] undoes it as well, along with what others put
    /// around cells.
    static String unguard(String cell) {
        return cell.startsWith(GUARD) ? cell.substring(GUARD.length()) : cell;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
