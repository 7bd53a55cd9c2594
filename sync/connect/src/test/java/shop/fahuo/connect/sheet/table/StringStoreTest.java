package shop.fahuo.connect.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class StringStoreTest {

    @Test
    void givesBackWhatItWasGivenFromEveryBlock() throws IOException {
        try (StringStore strings = new StringStore()) {
            int count = 3 * StringStore.BLOCK / 100;
            for (int i = 0; i < count; i++) {
                strings.add(text(i));
            }

            assertThat(strings.size()).isEqualTo(count);
            for (int i = 0; i < count; i += 7) {
                assertThat(strings.get(i)).isEqualTo(text(i));
            }
        }
    }

    @Test
    void holdsAStringOfAWholeBlock() throws IOException {
        String longest = "a".repeat(StringStore.BLOCK - Integer.BYTES);
        try (StringStore strings = new StringStore()) {
            strings.add("");
            strings.add(longest);
            strings.add("零");

            assertThat(strings.get(0)).isEmpty();
            assertThat(strings.get(1)).isEqualTo(longest);
            assertThat(strings.get(2)).isEqualTo("零");
        }
    }

    private static String text(int i) {
        return "订单 " + i + " ".repeat(i % 100);
    }
}
