package shop.fahuo.console.support;

import shop.fahuo.console.home.PrivateFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What somebody who helps gets to see: what the program says of itself, and its logs. Nobody's
/// name, phone or address, no secret, no database.
///
/// @param parts texts by the name of their entry
/// @param logs the folder they lie in
/// @param clean takes out of a text what must not leave
public record SupportFile(Map<String, String> parts, Path logs, UnaryOperator<String> clean) {

    public SupportFile {
        parts = new TreeMap<>(parts);
    }

    /// @param file is replaced; nobody but its owner may read it
    /// @return the names of its entries
    public List<String> write(Path file) throws IOException {
        var folder = file.toAbsolutePath().resolveSibling("");
        var fresh = PrivateFiles.scratchFile(folder, "fahuo-support");
        try {
            var texts = texts();
            try (var zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
                for (var text : texts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(text.getKey()));
                    zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return List.copyOf(texts.keySet());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Map<String, String> texts() throws IOException {
        var texts = new TreeMap<>(parts);
        try (var files = Files.list(logs)) {
            for (var log : files.filter(SupportFile::isLog).toList()) {
                var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
                texts.put("logs/" + log.getFileName(), text);
            }
        }
        texts.replaceAll((_, text) -> clean.apply(text));
        return texts;
    }

    private static boolean isLog(Path file) {
        return file.getFileName().toString().endsWith(".log");
    }
}
