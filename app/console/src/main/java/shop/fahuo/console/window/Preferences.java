package shop.fahuo.console.window;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.home.PrivateFiles;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.core.order.Actor;

import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/// What a desk remembers of the window: language, theme and who sits there. A file that cannot be
/// read, or a line in it that makes no sense, is as good as none: no shop stays closed over it.
///
/// @param language empty: what the system speaks
/// @param person empty: the user of the operating system
public record Preferences(Optional<Language> language, Theme theme, Optional<Actor.Person> person) {

    public static final Preferences NONE =
            new Preferences(Optional.empty(), Theme.LIGHT, Optional.empty());

    private static final System.Logger LOG = System.getLogger(Preferences.class.getName());

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String PERSON = "person";

    public static Preferences read(Home home) {
        var file = home.preferences();
        if (Files.notExists(file)) {
            return NONE;
        }
        try (var in = Files.newBufferedReader(file)) {
            return of(in);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "no preferences in " + file + ": " + e);
            return NONE;
        }
    }

    private static Preferences of(Reader in) throws IOException {
        var lines = new Properties();
        lines.load(in);
        return new Preferences(
                Arrays.stream(Language.values())
                        .filter(each -> each.tag().equals(lines.getProperty(LANGUAGE)))
                        .findFirst(),
                Arrays.stream(Theme.values())
                        .filter(each -> each.name().equals(lines.getProperty(THEME)))
                        .findFirst()
                        .orElse(NONE.theme()),
                Actor.Person.of(lines.getProperty(PERSON, "").strip()));
    }

    public Preferences with(Window.Look look) {
        return new Preferences(Optional.of(look.language()), look.theme(), person);
    }

    /// What cannot be written is forgotten at the next start, and nothing else.
    public void write(Home home) {
        var file = home.preferences();
        try {
            var unfinished = PrivateFiles.scratchFile(home.scratch(), "desk");
            try (var out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                lines().store(out, null);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot write preferences to " + file + ": " + e);
        }
    }

    private Properties lines() {
        var lines = new Properties();
        language.ifPresent(each -> lines.setProperty(LANGUAGE, each.tag()));
        lines.setProperty(THEME, theme.name());
        person.ifPresent(each -> lines.setProperty(PERSON, each.name()));
        return lines;
    }
}
