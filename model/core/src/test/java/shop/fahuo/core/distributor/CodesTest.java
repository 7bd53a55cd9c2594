package shop.fahuo.core.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;

final class CodesTest {

    private final Codes codes = new Codes();

    @Property(tries = 10_000)
    void numbersEachTextOnceAsItComes(@ForAll @Size(max = 60) List<String> texts) {
        var fresh = new Codes();
        var numbers = new HashMap<String, Integer>();
        // What UTF-8 cannot say is no code that a file could hold.
        for (var text : texts.stream().map(CodesTest::sayable).toList()) {
            assertThat(fresh.find(text)).isEqualTo(numbers.getOrDefault(text, Codes.NONE));
            int expected = numbers.computeIfAbsent(text, _ -> numbers.size());
            assertThat(fresh.add(text)).isEqualTo(expected);
            assertThat(fresh.get(expected)).isEqualTo(text);
        }
        assertThat(fresh.size()).isEqualTo(numbers.size());
    }

    private static String sayable(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "");
    }

    @Test
    void keepsManyApart() {
        for (int i = 0; i < 200_000; i++) {
            assertThat(codes.add("D%07d".formatted(i))).isEqualTo(i);
        }
        for (int i = 0; i < 200_000; i++) {
            assertThat(codes.find("D%07d".formatted(i))).isEqualTo(i);
        }
        assertThat(codes.find("D0200000")).isEqualTo(Codes.NONE);
        assertThat(codes.get(123_456)).isEqualTo("D0123456");
    }
}
