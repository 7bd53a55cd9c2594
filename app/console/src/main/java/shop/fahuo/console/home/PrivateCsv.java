package shop.fahuo.console.home;

import shop.fahuo.connect.sheet.table.SafeCsv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;

/// Writes tables that their owner alone may read, whole or not at all: of one that could not be
/// written nothing stays, since it may hold names, card keys or bank accounts.
public final class PrivateCsv {

    private PrivateCsv() {}

    /// @param rows hands every row over
    /// @return what `rows` returns
    public static <T> T write(Path to, List<String> header, Function<SafeCsv, T> rows)
            throws IOException {
        var parent = to.toAbsolutePath().getParent();
        var folder = parent == null ? to.toAbsolutePath() : parent;
        var unfinished = PrivateFiles.scratchFile(folder, ".fahuo");
        try {
            T written;
            try (var csv = SafeCsv.create(unfinished)) {
                csv.write(header);
                written = rows.apply(csv);
            }
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
