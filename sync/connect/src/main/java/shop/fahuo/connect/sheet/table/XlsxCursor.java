package shop.fahuo.connect.sheet.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/// Reads the rows of a sheet from its XML: `<row r="2"><c r="A2" s="1" t="s"><v>0</v></c>…</row>`.
final class XlsxCursor implements RowCursor {

    private static final int MOST_COLUMNS = 16_384;

    private final Workbook workbook;
    private final XmlPart xml;
    private final SharedStrings shared;
    private final long size;
    private boolean more;
    private long row;

    /// Closes the workbook with itself.
    XlsxCursor(Workbook workbook, String sheet) throws IOException {
        this.workbook = workbook;
        this.xml = workbook.sheet(sheet);
        this.shared = workbook.sharedStrings();
        this.size = workbook.size(sheet);
        this.more = toNextRow();
    }

    @Override
    public Optional<Row> next() throws IOException {
        if (!more) {
            return Optional.empty();
        }
        // A file may leave the number out where rows follow one another.
        row = number(xml.attribute("r"), row + 1);
        try {
            return Optional.of(new Row(row, cells()));
        } catch (BrokenTableException | ZipException e) {
            throw new BrokenTableException(row, String.valueOf(e.getMessage()), e);
        }
    }

    private boolean toNextRow() throws IOException {
        boolean found = xml.next();
        while (found && !xml.name().equals("row")) {
            found = xml.next();
        }
        return found;
    }

    /// Reads up to the start of the next row.
    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        more = xml.next();
        while (more && !xml.name().equals("row")) {
            if (xml.name().equals("c")) {
                int column = column(xml.attribute("r"), cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell());
            } else {
                more = xml.next();
            }
        }
        return Collections.unmodifiableList(cells);
    }

    /// Reads up to the start of the next element behind the cell.
    private String cell() throws IOException {
        String type = xml.attribute("t");
        boolean date = workbook.cellFormats().isDate(xml);
        StringBuilder text = new StringBuilder();
        more = xml.next();
        while (more && !xml.name().equals("c") && !xml.name().equals("row")) {
            switch (xml.name()) {
                case "v", "t" -> text.append(xml.text());
                case "rPh", "f" -> xml.skip();
                default -> {}
            }
            more = xml.next();
        }
        return switch (type) {
            case "s" -> shared.get((int) number(text.toString(), 0));
            case "", "n" ->
                    CellNumber.text(text.toString().strip(), date, workbook.countsFrom1904());
            default -> XlsxText.clean(text.toString());
        };
    }

    private static long number(String digits, long otherwise) {
        boolean plain =
                !digits.isEmpty()
                        && digits.length() < 10
                        && digits.chars().allMatch(Character::isDigit);
        return plain ? Long.parseLong(digits) : otherwise;
    }

    /// `AB12` to 27.
    private static int column(String reference, int otherwise) throws BrokenTableException {
        int column = 0;
        int i = 0;
        while (i < reference.length()
                && reference.charAt(i) >= 'A'
                && reference.charAt(i) <= 'Z'
                && column < MOST_COLUMNS) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
            i++;
        }
        int index = i == 0 ? otherwise : column - 1;
        if (index < otherwise || index >= MOST_COLUMNS) {
            throw new BrokenTableException(
                    1, "no such cell: " + reference, new IOException(reference));
        }
        return index;
    }

    @Override
    public double share() {
        return size <= 0 ? 0 : Math.min(1, (double) xml.bytesRead() / size);
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                shared) {
            xml.close();
        }
    }
}
