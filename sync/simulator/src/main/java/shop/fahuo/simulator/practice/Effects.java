package shop.fahuo.simulator.practice;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was done of one kind: once per key, and once per subject whatever the key.
final class Effects {

    private final String already;
    private final Map<String, Applied> byKey = new LinkedHashMap<>();
    private final Map<String, String> keyOfSubject = new HashMap<>();

    /// @param already the code for a subject that comes under a second key
    Effects(String already) {
        this.already = already;
    }

    Optional<Applied> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// @return what was done before under the key, if this is a replay of it
    /// @throws Problem when the key or the subject is taken by something else
    Optional<Applied> before(String key, Applied.Request request) throws Problem {
        var before = byKey.get(key);
        if (before != null && !before.request().equals(request)) {
            throw new Problem(409, "CONFLICT", "the key was used for a different request");
        }
        var other = keyOfSubject.get(request.subject());
        if (before == null && other != null) {
            throw Problem.already(already, other);
        }
        return Optional.ofNullable(before);
    }

    void put(Applied applied) {
        byKey.put(applied.key(), applied);
        keyOfSubject.put(applied.request().subject(), applied.key());
    }

    List<Applied> all() {
        return List.copyOf(byKey.values());
    }
}
