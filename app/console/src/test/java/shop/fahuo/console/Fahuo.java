package shop.fahuo.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import shop.fahuo.console.owner.Request;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The program on a home of a test, as a command line meets it.
record Fahuo(Path home) {

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":");

    /// What one run came to.
    record Run(int status, String out, String err) {

        /// The names of all fields of the JSON that was printed, each once, in order.
        Set<String> fields() {
            var fields = new LinkedHashSet<String>();
            var found = FIELD.matcher(out);
            while (found.find()) {
                fields.add(found.group(1));
            }
            return fields;
        }

        /// The whole number in a field, the first of the name.
        long number(String field) {
            var found = Pattern.compile("\"" + field + "\":(-?\\d+)").matcher(out);
            if (!found.find()) {
                throw new AssertionError("no number " + field + " in " + out);
            }
            return Long.parseLong(found.group(1));
        }
    }

    Run run(String... typed) {
        return run(InputStream.nullInputStream(), typed);
    }

    Run run(InputStream in, String... typed) {
        var arguments = new ArrayList<>(List.of("--home", home.toString(), "--lang", "en"));
        arguments.addAll(List.of(typed));
        return start(in, arguments);
    }

    /// Exactly what was typed, without a home or a language.
    static Run plain(String... typed) {
        return start(InputStream.nullInputStream(), List.of(typed));
    }

    private static Run start(InputStream in, List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var caller =
                new LocalCaller(
                        in, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        var request = new Request(arguments, Path.of("").toAbsolutePath(), "en");
        int status = new Program(caller, Clock.systemUTC()).run(request);
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
