package shop.fahuo.simulator.courier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is to happen to whatever has certain words in it: the first that fits counts.
///
/// @param byWords the words, in the order in which they are looked for
public record Scripts<T>(Map<String, T> byWords) {

    public Scripts {
        byWords = Collections.unmodifiableMap(new LinkedHashMap<>(byWords));
    }

    public static <T> Scripts<T> none() {
        return new Scripts<>(Map.of());
    }

    public Optional<T> find(String text) {
        return byWords.entrySet().stream()
                .filter(script -> text.contains(script.getKey()))
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
