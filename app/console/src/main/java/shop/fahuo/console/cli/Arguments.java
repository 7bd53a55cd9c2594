package shop.fahuo.console.cli;

import shop.fahuo.core.Fen;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The values of a command line that was understood: every required one is there, every one is of
/// its kind.
public final class Arguments {

    private final Map<String, List<String>> values;
    private final Path folder;

    /// @param values by the name of the option or operand
    /// @param folder where relative file names start
    Arguments(Map<String, List<String>> values, Path folder) {
        this.values = Map.copyOf(values);
        this.folder = folder;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /// @return empty text when it is not there
    public String textOrNone(String name) {
        return text(name).orElse("");
    }

    public Optional<Path> file(String name) {
        return text(name).map(this::resolve);
    }

    public Path resolve(String file) {
        return folder.resolve(file).normalize();
    }

    public int count(String name, int otherwise) {
        return text(name).map(Integer::valueOf).orElse(otherwise);
    }

    /// @param name of an option whose values are [Kind.Yuan]
    public Optional<Fen> yuan(String name) {
        return text(name)
                .map(yuan -> Fen.of(new BigDecimal(yuan).movePointRight(2).longValueExact()));
    }

    public Optional<Instant> moment(String name) {
        return text(name).flatMap(Moments::read);
    }

    public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return text(name).map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }
}
