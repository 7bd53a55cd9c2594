package shop.fahuo.console.kit;

import java.util.List;

/// Something to say whose language is chosen where it is shown. Models speak in these.
///
/// @param key of a bundle
/// @param values for its placeholders; one may be something to say itself
public record Wording(String key, List<Object> values) {

    public Wording {
        values = List.copyOf(values);
    }

    public static Wording of(String key, Object... values) {
        return new Wording(key, List.of(values));
    }
}
