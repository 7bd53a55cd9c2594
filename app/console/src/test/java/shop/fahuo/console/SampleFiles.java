package shop.fahuo.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The small sheets that tests import.
public final class SampleFiles {

    private SampleFiles() {}

    /// Puts one where a command line can name it.
    static Path in(Path folder, String name) {
        return as(folder.resolve(name), name);
    }

    /// Puts one where it has another name.
    public static Path as(Path file, String name) {
        try (var sample = SampleFiles.class.getResourceAsStream("sample/" + name)) {
            if (sample == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            Files.write(file, sample.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Imports all of them, the orders last.
    static void importInto(Fahuo fahuo, Path folder) {
        for (var name : new String[] {"catalogue.csv", "stock.csv", "keys.csv", "orders.csv"}) {
            var run = fahuo.run("import", in(folder, name).toString());
            if (run.status() != 0) {
                throw new IllegalStateException(name + ": " + run.err());
            }
        }
    }
}
