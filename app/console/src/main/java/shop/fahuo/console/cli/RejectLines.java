package shop.fahuo.console.cli;

import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.console.importing.RejectWords;
import shop.fahuo.console.importing.Rejects;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.RowReject;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Keeps the rejects of an import as JSON on disk until the counts are known that stand before
/// them: there may be as many as the file has rows.
final class RejectLines implements Rejects, Closeable {

    private final Path file;
    private final Writer out;
    private final RejectWords words;

    /// @param file an empty one; gone when this is closed
    RejectLines(Path file, Ui ui) throws IOException {
        this.file = file;
        words = new RejectWords(ui.texts());
        out = Files.newBufferedWriter(file);
    }

    @Override
    public void reject(Sheet sheet, Row row, List<RowReject> why) {
        try {
            for (var reject : why) {
                out.append(Json.write(object(reject))).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object object(RowReject reject) {
        return Json.object(
                "row", reject.row(),
                "column", reject.column(),
                "value", reject.value(),
                "code", reject.reason(),
                "reason", words.reason(reject));
    }

    /// The items of the JSON array, with the commas between them.
    void forEach(Consumer<String> part) throws IOException {
        out.flush();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            var comma = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                part.accept(comma + line);
                comma = ",";
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
