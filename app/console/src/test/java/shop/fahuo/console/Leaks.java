package shop.fahuo.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/// Looks for secrets in bytes, in every dress they might wear.
final class Leaks {

    /// Bytes as characters of Latin 1, by what they are.
    private final Map<String, String> needles = new LinkedHashMap<>();

    Leaks(Map<String, String> secrets) {
        secrets.forEach(this::add);
    }

    private void add(String name, String secret) {
        dress(name, secret);
        if (secret.contains("-----BEGIN")) {
            var body = secret.replaceAll("-----[^-]+-----", "").strip();
            dress(name + " body", body);
            dress(name + " in one line", body.replaceAll("\\s", ""));
            dress(name + " with Windows' lines", body.replace("\n", "\r\n"));
            // The middle of a key: its beginning is the same in all.
            dress(name + " line", body.lines().toList().get(5));
            bytes(name + " der", Base64.getMimeDecoder().decode(body));
        }
    }

    private void dress(String name, String text) {
        bytes(name, text.getBytes(UTF_8));
        needles.put(name + " utf16le", new String(text.getBytes(UTF_16LE), ISO_8859_1));
        needles.put(name + " utf16be", new String(text.getBytes(UTF_16BE), ISO_8859_1));
        needles.put(name + " json", text.replace("\n", "\\n"));
    }

    private void bytes(String name, byte[] bytes) {
        needles.put(name, new String(bytes, ISO_8859_1));
        needles.put(name + " base64", Base64.getEncoder().encodeToString(bytes));
        needles.put(name + " hex", HexFormat.of().formatHex(bytes));
        needles.put(name + " HEX", HexFormat.of().withUpperCase().formatHex(bytes));
    }

    /// Everything found in a folder, in files and in what is packed in them.
    List<String> in(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(in(folder.relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        return found;
    }

    List<String> in(String name, byte[] bytes) throws IOException {
        var text = new String(bytes, ISO_8859_1);
        var here =
                needles.entrySet().stream()
                        .filter(needle -> text.contains(needle.getValue()))
                        .map(needle -> needle.getKey() + " in " + name);
        return Stream.concat(here, packed(name, bytes).stream()).toList();
    }

    private List<String> packed(String name, byte[] bytes) throws IOException {
        var found = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.addAll(in(name + "!" + entry.getName(), zip.readAllBytes()));
            }
        }
        return found;
    }
}
