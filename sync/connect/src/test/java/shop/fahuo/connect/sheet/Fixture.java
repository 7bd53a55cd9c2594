package shop.fahuo.connect.sheet;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Small files to read: copies of the beginnings of the example files, and texts.
public final class Fixture {

    private Fixture() {}

    public static Path file(String name) {
        URL url = Objects.requireNonNull(Fixture.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public static Sheet sheet(String name) throws IOException {
        return opened(file(name));
    }

    public static Sheet sheet(Path folder, String... lines) throws IOException {
        return opened(text(folder, lines));
    }

    public static Path text(Path folder, String... lines) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "text", ".csv"), String.join("\r\n", lines));
    }

    public static Sheet opened(Path file) throws IOException {
        return switch (SheetFile.open(file)) {
            case Sheet sheet -> sheet;
            case SheetFailure failure -> throw new AssertionError(failure.toString());
        };
    }
}
