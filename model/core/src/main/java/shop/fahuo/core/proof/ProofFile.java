package shop.fahuo.core.proof;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is handed to somebody who has no access to the shop, and can be checked without it: see
/// [ProofCheck].
public sealed interface ProofFile {

    /// As it stands in a file; read back by [#read].
    String text();

    /// @return empty for anything that [#text] would not have written
    static Optional<ProofFile> read(String text) {
        return ProofReader.read(text).filter(file -> file.text().equals(text));
    }

    /// One that is signed and nothing more.
    record Signed(String note) implements ProofFile {

        @Override
        public String text() {
            return note;
        }
    }

    /// Some entries, and that they are in a log.
    ///
    /// @param key the shop's, as [NoteKey#text()] writes it; believed only by who knows it
    /// @param checkpoint signed note of the log
    record Entries(String key, String checkpoint, List<Entry> entries) implements ProofFile {

        public Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public String text() {
            var json = head("entries", key);
            json.put("checkpoint", checkpoint);
            json.put("entries", entries.stream().map(Entry::json).toList());
            return CanonicalJson.write(json) + "\n";
        }
    }

    /// @param content of the entry; its canonical JSON is what was hashed
    /// @param index its place in the log, from 0
    /// @param path see [InclusionProof]
    record Entry(Map<String, Object> content, long index, List<Sha256> path) {

        public Entry {
            content = Map.copyOf(content);
            path = List.copyOf(path);
        }

        private Map<String, Object> json() {
            return Map.of("content", content, "index", index, "path", hex(path));
        }
    }

    /// That between two checkpoints the log only grew.
    ///
    /// @param before the older signed note
    /// @param now the newer one
    /// @param path see [ConsistencyProof]
    record Growth(String key, String before, String now, List<Sha256> path) implements ProofFile {

        public Growth {
            path = List.copyOf(path);
        }

        @Override
        public String text() {
            var json = head("growth", key);
            json.put("before", before);
            json.put("now", now);
            json.put("path", hex(path));
            return CanonicalJson.write(json) + "\n";
        }
    }

    private static Map<String, Object> head(String kind, String key) {
        var json = new TreeMap<String, Object>();
        json.put("format", ProofReader.FORMAT);
        json.put("kind", kind);
        json.put("key", key);
        return json;
    }

    private static List<String> hex(List<Sha256> path) {
        return path.stream().map(Sha256::hex).toList();
    }
}
