package shop.fahuo.console.desk;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.home.PrivateFiles;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.TextSize;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.order.column.ColumnChoice;
import shop.fahuo.core.order.Actor;

import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a desk remembers of whoever sits there. A file that cannot be read, or a line in it that
/// makes no sense, is as good as none: no shop stays closed over it. Lines of a newer version stay.
///
/// @param lines as they are in the file
public record Preferences(Map<String, String> lines) {

    public static final Preferences NONE = new Preferences(Map.of());

    private static final System.Logger LOG = System.getLogger(Preferences.class.getName());

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "textSize";
    private static final String WINDOW = "window";
    private static final String SPLIT = "ordersSplit";
    private static final String FIRST_STEPS = "firstSteps";
    private static final String LOCK_AFTER = "lockAfterMinutes";

    /// Before the name of whose they are.
    private static final String KEYS = "keys.";

    private static final String COLUMNS = "columns.";

    private static final int LEAST_SPLIT = 20;
    private static final int USUAL_SPLIT = 65;
    private static final int MOST_SPLIT = 85;
    private static final String BETWEEN = " ";
    private static final String IS = ":";
    private static final String PERSON = "person";

    public Preferences {
        lines = Map.copyOf(lines);
    }

    /// Empty: what the system speaks.
    public Optional<Language> language() {
        return Stream.of(Language.values()).filter(each -> is(LANGUAGE, each.tag())).findFirst();
    }

    public Theme theme() {
        return Stream.of(Theme.values())
                .filter(each -> is(THEME, each.name()))
                .findFirst()
                .orElse(Theme.LIGHT);
    }

    public TextSize textSize() {
        return TextSize.all()
                .filter(each -> is(TEXT_SIZE, Integer.toString(each.percent())))
                .findFirst()
                .orElse(TextSize.USUAL);
    }

    public LockAfter lockAfter() {
        return IntStream.rangeClosed(0, LockAfter.LONGEST)
                .filter(minutes -> is(LOCK_AFTER, Integer.toString(minutes)))
                .mapToObj(LockAfter::new)
                .findFirst()
                .orElse(LockAfter.USUAL);
    }

    /// Who sits there; empty: the user of the operating system.
    public Optional<Actor.Person> person() {
        return Actor.Person.of(text(PERSON));
    }

    public Preferences with(Look look) {
        return with(LANGUAGE, look.language().tag())
                .with(THEME, look.theme().name())
                .with(TEXT_SIZE, Integer.toString(look.size().percent()));
    }

    public Preferences with(LockAfter after) {
        return with(LOCK_AFTER, Integer.toString(after.minutes()));
    }

    /// Where the window was; empty: nowhere yet.
    public Optional<WindowPlace> window() {
        return WindowPlace.parse(text(WINDOW));
    }

    public Preferences with(WindowPlace place) {
        return with(WINDOW, place.text());
    }

    /// How much of the room the list of orders has, in per cent.
    public int split() {
        return IntStream.rangeClosed(LEAST_SPLIT, MOST_SPLIT)
                .filter(percent -> is(SPLIT, Integer.toString(percent)))
                .findFirst()
                .orElse(USUAL_SPLIT);
    }

    public Preferences withSplit(int percent) {
        return with(SPLIT, Integer.toString(percent));
    }

    public FirstSteps firstSteps() {
        return Stream.of(FirstSteps.values())
                .filter(each -> is(FIRST_STEPS, each.name()))
                .findFirst()
                .orElse(FirstSteps.UNSEEN);
    }

    public Preferences with(FirstSteps steps) {
        return with(FIRST_STEPS, steps.name());
    }

    /// The keys that a person has changed, by the ids of their commands.
    public Map<String, String> keys(Actor.Person who) {
        return Stream.of(text(KEYS + who.name()).split(BETWEEN))
                .map(pair -> pair.split(IS, 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first));
    }

    public Preferences withKeys(Actor.Person who, Map<String, String> changed) {
        return with(
                KEYS + who.name(),
                new TreeMap<>(changed)
                        .entrySet().stream()
                                .map(one -> one.getKey() + IS + one.getValue())
                                .collect(Collectors.joining(BETWEEN)));
    }

    /// The columns of the list of orders that a person has chosen.
    public ColumnChoice columns(Actor.Person who) {
        return ColumnChoice.parse(text(COLUMNS + who.name()));
    }

    public Preferences withColumns(Actor.Person who, ColumnChoice chosen) {
        return with(COLUMNS + who.name(), chosen.text());
    }

    private Preferences with(String name, String content) {
        var all = new HashMap<>(lines);
        all.put(name, content);
        return new Preferences(all);
    }

    private String text(String name) {
        return lines.getOrDefault(name, "").strip();
    }

    private boolean is(String name, String content) {
        return text(name).equals(content);
    }

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
        var properties = new Properties();
        properties.load(in);
        var lines = new HashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(name -> lines.put(name, properties.getProperty(name)));
        return new Preferences(lines);
    }

    /// What cannot be written is forgotten at the next start, and nothing else.
    public void write(Home home) {
        var file = home.preferences();
        try {
            var unfinished = PrivateFiles.scratchFile(home.scratch(), "desk");
            try (var out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                var properties = new Properties();
                properties.putAll(lines);
                properties.store(out, null);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot write preferences to " + file + ": " + e);
        }
    }
}
