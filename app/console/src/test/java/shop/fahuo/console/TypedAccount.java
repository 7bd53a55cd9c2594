package shop.fahuo.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `account set KIND NAME …` as somebody types it: secrets and long parts are read from files.
///
/// @param folder gets the files
record TypedAccount(Path folder, String kind, String name) {

    String[] with(Map<String, String> settings, Map<String, String> secrets) {
        var typed = new ArrayList<>(List.of("account", "set", kind, name));
        settings.forEach(
                (part, text) ->
                        typed.add(
                                part
                                        + "="
                                        + (text.contains("-----")
                                                ? "@" + file(part, text)
                                                : text)));
        secrets.forEach(
                (part, text) -> {
                    typed.add("--secret");
                    typed.add(part + "=@" + file(part, text));
                });
        return typed.toArray(String[]::new);
    }

    private Path file(String part, String text) {
        try {
            return Files.writeString(folder.resolve(part), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
