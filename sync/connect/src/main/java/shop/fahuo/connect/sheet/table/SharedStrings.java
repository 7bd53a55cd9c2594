package shop.fahuo.connect.sheet.table;

import java.io.Closeable;
import java.io.IOException;

/// The strings that the cells of a workbook refer to by number, read as far as somebody asks.
final class SharedStrings implements Closeable {

    private final XmlPart part;
    private final StringStore strings = new StringStore();
    private boolean more;

    SharedStrings(XmlPart part) throws IOException {
        this.part = part;
        this.more = part.next();
    }

    /// @return empty when the workbook has no string of this number
    String get(int number) throws IOException {
        while (more && strings.size() <= number) {
            readOne();
        }
        return number < strings.size() ? strings.get(number) : "";
    }

    /// A string is one text or several of different looks; how a name is pronounced may stand
    /// beside them.
    private void readOne() throws IOException {
        boolean inside = part.name().equals("si");
        StringBuilder text = new StringBuilder();
        more = part.next();
        while (more && !part.name().equals("si")) {
            if (part.name().equals("rPh")) {
                part.skip();
            } else if (part.name().equals("t")) {
                text.append(part.text());
            }
            more = part.next();
        }
        if (inside) {
            strings.add(XlsxText.clean(text.toString()));
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
        strings.close();
    }
}
