package shop.fahuo.core.proof;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Takes the text of a [ProofFile] apart.
final class ProofReader {

    static final String FORMAT = "fahuo-proof-1";

    private ProofReader() {}

    static Optional<ProofFile> read(String text) {
        if (!text.startsWith("{")) {
            return text.contains("\n\n")
                    ? Optional.of(new ProofFile.Signed(text))
                    : Optional.empty();
        }
        try {
            return CanonicalJson.read(text.strip())
                    .map(ProofReader::object)
                    .filter(json -> text(json, "format").equals(FORMAT))
                    .flatMap(ProofReader::file);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<ProofFile> file(Map<String, Object> json) {
        return switch (text(json, "kind")) {
            case "entries" ->
                    Optional.of(
                            new ProofFile.Entries(
                                    text(json, "key"),
                                    text(json, "checkpoint"),
                                    list(json, "entries").stream()
                                            .map(ProofReader::entry)
                                            .toList()));
            case "growth" ->
                    Optional.of(
                            new ProofFile.Growth(
                                    text(json, "key"),
                                    text(json, "before"),
                                    text(json, "now"),
                                    path(json)));
            default -> Optional.empty();
        };
    }

    private static ProofFile.Entry entry(Object value) {
        var json = object(value);
        return new ProofFile.Entry(
                object(field(json, "content")), number(json, "index"), path(json));
    }

    private static List<Sha256> path(Map<String, Object> json) {
        return list(json, "path").stream().map(ProofReader::hash).toList();
    }

    private static Sha256 hash(Object value) {
        return Sha256.ofDigest(HexFormat.of().parseHex(String.valueOf(value)));
    }

    private static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            var object = new TreeMap<String, Object>();
            map.forEach((key, each) -> object.put(String.valueOf(key), each));
            return object;
        }
        throw new IllegalArgumentException("not an object");
    }

    private static Object field(Map<String, Object> json, String name) {
        return Optional.ofNullable(json.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static String text(Map<String, Object> json, String name) {
        if (field(json, name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is no text");
    }

    static long number(Map<String, Object> json, String name) {
        if (field(json, name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException(name + " is no number");
    }

    private static List<?> list(Map<String, Object> json, String name) {
        if (field(json, name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(name + " is no list");
    }
}
