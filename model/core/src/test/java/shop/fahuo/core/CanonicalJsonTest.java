package shop.fahuo.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class CanonicalJsonTest {

    private static final JsonMapper READER =
            JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

    @Property(tries = 300)
    void saysWhatItWasGiven(@ForAll("values") Object value) {
        assertThat(READER.readValue(CanonicalJson.write(value), Object.class)).isEqualTo(value);
    }

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll("values") Object value) {
        assertThat(CanonicalJson.read(CanonicalJson.write(value))).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "[1, 2]",
                "01",
                "-0",
                "+1",
                "1.0",
                "1e3",
                "null",
                "nul",
                "tru",
                "[1]x",
                "\"a",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\u000\"",
                "\"\\uzzzz\"",
                "{1:2}",
                "[1 2]",
                "9223372036854775808",
                " 1",
                "1\n"
            })
    void readsNothingElse(String text) {
        assertThat(CanonicalJson.read(text)).isEmpty();
    }

    @Test
    void readsNothingThatIsDeeperThanAnyThing() {
        assertThat(CanonicalJson.read("[".repeat(9_999) + "]".repeat(9_999))).isEmpty();
    }

    @Property(tries = 300)
    void survivesTheWayThroughBytes(@ForAll String text) {
        var bytes = CanonicalJson.write(text).getBytes(StandardCharsets.UTF_8);

        assertThat(READER.readValue(bytes, String.class)).isEqualTo(text);
    }

    @Property(tries = 200)
    void givesDifferentTextsDifferentBytes(@ForAll String one, @ForAll String other) {
        Assume.that(!one.equals(other));

        assertThat(Sha256.of(CanonicalJson.write(one)))
                .isNotEqualTo(Sha256.of(CanonicalJson.write(other)));
    }

    @Property(tries = 200)
    void doesNotCareInWhichOrderAMapWasFilled(@ForAll Map<String, Long> map) {
        var keys = new ArrayList<>(map.keySet());
        Collections.reverse(keys);
        var turned = new LinkedHashMap<String, Long>();
        keys.forEach(key -> turned.put(key, map.get(key)));

        assertThat(CanonicalJson.write(turned)).isEqualTo(CanonicalJson.write(map));
    }

    /// The example of RFC 8785, section 3.2.3.
    @Test
    void sortsKeysByCodeUnit() {
        var map =
                Map.of(
                        "\u20ac", "Euro Sign",
                        "\r", "Carriage Return",
                        "\ufb33", "Hebrew Letter Dalet With Dagesh",
                        "1", "One",
                        "\ud83d\ude00", "Emoji: Grinning Face",
                        "\u0080", "Control",
                        "\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.write(map))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                                + "\"\u20ac\":\"Euro Sign\","
                                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "8, \\b",
        "9, \\t",
        "10, \\n",
        "12, \\f",
        "13, \\r",
        "34, \\\"",
        "92, \\\\",
        "0, \\u0000",
        "31, \\u001f",
        "55357, \\ud83d",
        "56832, \\ude00",
        "47, /",
        "127, \u007f",
        "8232, \u2028",
        "20013, 中",
    })
    void escapesOnlyWhatItMust(int character, String written) {
        assertThat(CanonicalJson.write("a" + (char) character + "b"))
                .isEqualTo("\"a" + written + "b\"");
    }

    @Test
    void keepsPairsAndEscapesHalves() {
        assertThat(CanonicalJson.write("\ud83d\ud83d\ude00\ude00"))
                .isEqualTo("\"\\ud83d\ud83d\ude00\\ude00\"");
    }

    @Test
    void writesNothingBetweenTheValues() {
        var value = Map.of("b", List.of(1, 2L, true), "a", Map.of(), "c", List.of());

        assertThat(CanonicalJson.write(value)).isEqualTo("{\"a\":{},\"b\":[1,2,true],\"c\":[]}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 1.5})
    void hasNoFormForFractions(double fraction) {
        assertThatThrownBy(() -> CanonicalJson.write(List.of(fraction)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> leaves =
                Arbitraries.oneOf(
                        Arbitraries.strings().map(Object.class::cast),
                        Arbitraries.longs().map(Object.class::cast),
                        Arbitraries.of(true, false).map(Object.class::cast));
        return Arbitraries.recursive(
                () -> leaves,
                inner ->
                        Arbitraries.oneOf(
                                inner.list().ofMaxSize(4).map(Object.class::cast),
                                Arbitraries.maps(Arbitraries.strings(), inner)
                                        .ofMaxSize(4)
                                        .map(Object.class::cast)),
                0,
                3);
    }
}
