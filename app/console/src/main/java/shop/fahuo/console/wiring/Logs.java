package shop.fahuo.console.wiring;

import shop.fahuo.console.home.Home;

import java.io.IOException;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program writes what happened in it: files in the home, a few of them, the oldest
/// overwritten. Nothing of it goes to where verbs answer.
public final class Logs {

    private static final int BYTES = 2_000_000;
    private static final int FILES = 5;

    /// Held here, because the system forgets the level of a logger that nobody holds. What these
    /// say below a warning is of no use to a shop.
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.jooq"), Logger.getLogger("com.zaxxer.hikari"));

    private Logs() {}

    /// @param redaction sees every line before it is written
    public static void begin(Home home, Redaction redaction) throws IOException {
        var file =
                new FileHandler(
                        home.logs().resolve("fahuo-%u.%g.log").toString(), BYTES, FILES, true);
        file.setFormatter(redaction);
        file.setLevel(Level.INFO);
        var root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        for (var handler : root.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                root.removeHandler(handler);
            }
        }
        root.addHandler(file);
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
