package shop.fahuo.console;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The example files of a month, which lie beside the checkout.
public final class SharedFiles {

    private SharedFiles() {}

    /// Skips the test, saying so, where they do not.
    public static Path file(String name) {
        var file =
                Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                        .map(at -> at.resolve("shared").resolve("data").resolve(name))
                        .filter(Files::exists)
                        .findFirst();
        Assumptions.assumeTrue(
                file.isPresent(), "no shared/data/" + name + " beside the checkout: skipped");
        return file.orElseThrow();
    }
}
