package shop.fahuo.console.importing;

import org.jspecify.annotations.Nullable;

import shop.fahuo.connect.sheet.RejectFile;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.core.RowReject;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/// Writes rejected rows into a file that is whole or not there: it gets its name when it is closed.
/// Without a reject there is no file, and an older one of the name is gone.
public final class RejectSaver implements Rejects, Closeable {

    private final Path file;
    private final Path unfinished;
    private final RejectWords words;
    private @Nullable RejectFile rows;

    public RejectSaver(Path file, Texts texts) {
        this.file = file;
        words = new RejectWords(texts);
        unfinished = file.resolveSibling(file.getFileName() + ".part");
    }

    @Override
    public void reject(Sheet sheet, Row row, List<RowReject> why) {
        try {
            if (rows == null) {
                rows = RejectFile.create(unfinished, sheet, words.title());
            }
            rows.write(
                    row, why.stream().map(words::line).collect(Collectors.joining(words.comma())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (rows == null) {
            Files.deleteIfExists(file);
        } else {
            rows.close();
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
