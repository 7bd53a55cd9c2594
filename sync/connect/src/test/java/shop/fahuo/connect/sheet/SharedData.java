package shop.fahuo.connect.sheet;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The example files that may lie in a folder `shared/data` beside the checkout.
public final class SharedData {

    private SharedData() {}

    /// Skips the test, saying so, where the folder is absent.
    public static Path file(String name) {
        Optional<Path> file =
                Stream.iterate(
                                Path.of("").toAbsolutePath(),
                                folder -> folder != null,
                                Path::getParent)
                        .map(folder -> folder.resolve("shared").resolve("data").resolve(name))
                        .filter(Files::exists)
                        .findFirst();
        Assumptions.assumeTrue(
                file.isPresent(), "no shared/data/" + name + " beside the checkout: skipped");
        return file.orElseThrow();
    }

    public static Sheet sheet(String name) throws IOException {
        return Fixture.opened(file(name));
    }
}
