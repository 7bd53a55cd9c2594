package shop.fahuo.console.wiring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/// Takes out of the log what nothing should have written there. The first line of defence is that
/// nothing does: secrets are in no text, no message and no `toString`.
public final class Redaction extends Formatter {

    private static final String GONE = "[redacted]";

    /// Shorter ones would spoil ordinary words.
    private static final int SHORTEST = 8;

    /// Keys and certificates, also when their end is missing; headers; parameters and fields.
    private static final List<Pattern> SHAPES =
            List.of(
                    Pattern.compile(
                            "(?s)()-----BEGIN [A-Z0-9 ]+-----.*?(?:-----END [^-]+-----|\\z)"),
                    Pattern.compile("(?i)(\\bauthorization\"?\\s*[:=]\\s*)[^\\r\\n]+"),
                    Pattern.compile("(?i)(\\bbearer\\s+)[\\w.~+/=-]+"),
                    Pattern.compile(
                            "(?i)(\\b(?:access_token|appsecret|secret|password|passphrase)"
                                    + "(?:=|\"\\s*:\\s*\"))[^&\\s\"]+"));

    private final Formatter formatter = new SimpleFormatter();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /// Has these taken out from now on, and each line of them that is long enough to tell
    /// something.
    public void learn(Collection<String> secrets) {
        secrets.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST && !line.startsWith("-----"))
                .forEach(known::add);
    }

    @Override
    public String format(LogRecord entry) {
        return of(formatter.format(entry));
    }

    public String of(String text) {
        var clean = text;
        for (var shape : SHAPES) {
            clean = shape.matcher(clean).replaceAll("$1" + GONE);
        }
        for (var secret : known) {
            clean = clean.replace(secret, GONE);
        }
        return clean;
    }

    @Override
    public String toString() {
        return "redaction of " + known.size() + " lines";
    }
}
