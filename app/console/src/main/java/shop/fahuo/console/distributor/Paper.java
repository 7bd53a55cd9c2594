package shop.fahuo.console.distributor;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// The colours of a picture that leaves the window.
final class Paper {

    private static final int OPAQUE = 0xff000000;

    private Paper() {}

    static TreePalette palette() {
        var lines = new Properties();
        try (var in = Paper.class.getResourceAsStream("paper.properties")) {
            if (in == null) {
                throw new IllegalStateException("no paper.properties");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all =
                List.of(
                                "ground", "card", "line", "ink", "muted", "accent", "soft", "block",
                                "hot", "alarm", "bright")
                        .stream()
                        .map(role -> colour(lines.getProperty(role)))
                        .toList();
        return new TreePalette(
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7),
                all.get(8),
                all.get(9),
                all.get(10),
                Arrays.stream(lines.getProperty("kinds").split(",")).map(Paper::colour).toList());
    }

    private static int colour(String hex) {
        return OPAQUE | Integer.parseInt(hex, 16);
    }
}
