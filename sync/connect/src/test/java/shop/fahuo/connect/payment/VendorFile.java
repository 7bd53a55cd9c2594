package shop.fahuo.connect.payment;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Files of the vendor's own test suites, which may lie in a folder `shared/vectors` beside the
/// checkout under their repository's name; they are not part of it.
public final class VendorFile {

    private static final Pattern GO_STRING =
            Pattern.compile("\\G[\\s+]*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private VendorFile() {}

    /// Skips the test, saying so, where the file is absent.
    public static Path path(String name) {
        Optional<Path> file =
                Stream.iterate(
                                Path.of("").toAbsolutePath(),
                                folder -> folder != null,
                                Path::getParent)
                        .map(folder -> folder.resolve("shared/vectors").resolve(name))
                        .filter(Files::exists)
                        .findFirst();
        Assumptions.assumeTrue(
                file.isPresent(), "no shared/vectors/" + name + " beside the checkout: skipped");
        return file.orElseThrow();
    }

    public static String text(String name) throws IOException {
        return Files.readString(path(name));
    }

    /// A Go string, put together from its pieces, that follows a piece of text.
    public static String goString(String source, String after) {
        var pieces = GO_STRING.matcher(source);
        var text = new StringBuilder();
        for (int at = source.indexOf(after) + after.length(); pieces.find(at); at = pieces.end()) {
            text.append(pieces.group(1));
        }
        return text.toString().replace("\\\"", "\"");
    }

    /// A PEM, whatever its frame says it is.
    public static String pem(String source, String kind) {
        var frame = Pattern.compile("-----BEGIN [A-Z ]+-----([^-]+)-----END").matcher(source);
        return frame.find()
                ? "-----BEGIN " + kind + "-----" + frame.group(1) + "-----END " + kind + "-----"
                : "";
    }
}
