package shop.fahuo.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The program as tests of other packages meet it.
public final class Shell {

    private final Fahuo fahuo;

    /// What one run came to.
    public record Run(int status, String out, String err) {

        /// All whole numbers in fields of a name.
        public List<String> numbers(String field) {
            return Pattern.compile("\"" + field + "\":(\\d+)")
                    .matcher(out)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    public Shell(Path home) {
        fahuo = new Fahuo(home);
    }

    public Run run(String... typed) {
        return of(fahuo.run(typed));
    }

    /// `proof check`, which is told of no home.
    public Run check(String file, String... more) {
        var typed = new ArrayList<>(List.of("proof", "check", file, "--lang", "en"));
        typed.addAll(List.of(more));
        return of(Fahuo.plain(typed.toArray(String[]::new)));
    }

    private static Run of(Fahuo.Run run) {
        return new Run(run.status(), run.out(), run.err());
    }
}
