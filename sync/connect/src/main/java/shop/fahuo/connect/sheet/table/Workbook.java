package shop.fahuo.connect.sheet.table;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The parts of an `.xlsx` file (ECMA-376): an archive of XML parts, of which one names the sheets,
/// one says where they lie, and one holds the strings their cells share.
final class Workbook implements Closeable {

    private static final String FOLDER = "xl/";
    private static final byte[] NO_STRINGS = "<sst/>".getBytes(StandardCharsets.UTF_8);

    private final ZipFile archive;
    private final List<String> sheets = new ArrayList<>();
    private final CellFormats formats;
    private boolean date1904;

    private Workbook(ZipFile archive) throws IOException {
        this.archive = archive;
        Map<String, String> targets = targets();
        try (XmlPart part = part(FOLDER + "workbook.xml", "workbook")) {
            while (part.next()) {
                switch (part.name()) {
                    case "workbookPr" -> date1904 = part.flag("date1904");
                    case "sheet" -> sheets.add(targets.getOrDefault(part.attribute("id"), ""));
                    default -> {}
                }
            }
        }
        this.formats = formats();
    }

    /// @throws BrokenTableException when the file is damaged, or an archive of something else
    static Workbook open(Path file) throws IOException {
        try {
            return open(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new BrokenTableException(1, String.valueOf(e.getMessage()), e);
        }
    }

    private static Workbook open(ZipFile archive) throws IOException {
        try {
            return new Workbook(archive);
        } catch (IOException e) {
            archive.close();
            throw e;
        }
    }

    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (XmlPart part = part(FOLDER + "_rels/workbook.xml.rels", "Relationships")) {
            while (part.next()) {
                targets.put(part.attribute("Id"), part.attribute("Target"));
            }
        }
        return targets;
    }

    private CellFormats formats() throws IOException {
        if (entry(FOLDER + "styles.xml").isEmpty()) {
            return new CellFormats();
        }
        try (XmlPart part = part(FOLDER + "styles.xml", "styleSheet")) {
            return new CellFormats(part);
        }
    }

    private Optional<ZipEntry> entry(String name) {
        return Optional.ofNullable(archive.getEntry(name));
    }

    private XmlPart part(String name, String last) throws IOException {
        ZipEntry entry = entry(name).orElseThrow(() -> new ZipException("no part " + name));
        return new XmlPart(archive.getInputStream(entry), last);
    }

    List<String> sheets() {
        return List.copyOf(sheets);
    }

    CellFormats cellFormats() {
        return formats;
    }

    boolean countsFrom1904() {
        return date1904;
    }

    /// @param sheet as [#sheets] names it: from the workbook part, or with a leading slash from the
    ///   top
    XmlPart sheet(String sheet) throws IOException {
        return part(path(sheet), "sheetData");
    }

    /// @return uncompressed bytes, −1 when the archive does not say
    long size(String sheet) {
        return entry(path(sheet)).map(ZipEntry::getSize).orElse(-1L);
    }

    private static String path(String sheet) {
        return sheet.startsWith("/") ? sheet.substring(1) : FOLDER + sheet;
    }

    SharedStrings sharedStrings() throws IOException {
        String name = FOLDER + "sharedStrings.xml";
        boolean none = entry(name).isEmpty();
        return new SharedStrings(
                none
                        ? new XmlPart(new ByteArrayInputStream(NO_STRINGS), "sst")
                        : part(name, "sst"));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
