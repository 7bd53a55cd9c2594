package shop.fahuo.connect.sheet.order;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of a marketplace for how an order stands. Width, spaces and the kind of comma make no
/// difference.
final class StatusText {

    private static final Pattern NOISE = Pattern.compile("[\\s,、;:]+");

    private final Map<String, Standing> words = new HashMap<>();

    StatusText with(Standing standing, String... texts) {
        Arrays.stream(texts).forEach(text -> words.put(fold(text), standing));
        return this;
    }

    Optional<Standing> standing(String text) {
        return Optional.ofNullable(words.get(fold(text)));
    }

    private static String fold(String text) {
        return NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
