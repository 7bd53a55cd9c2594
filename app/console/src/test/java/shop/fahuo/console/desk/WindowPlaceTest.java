package shop.fahuo.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class WindowPlaceTest {

    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 0, 1920, 1040), new Rectangle2D(1920, 0, 1280, 1024));

    @ParameterizedTest
    @CsvSource({
        // where it was, where it comes up
        "80 40 1440 900, 80 40 1440 900",
        "80 40 1440 900 maximised, 80 40 1440 900 maximised",
        "-300 -20 1000 700, 0 0 1000 700",
        "1700 300 900 600, 1920 300 900 600",
        "2000 100 1440 900, 1920 100 1280 900",
        // Its screen is gone.
        "5000 100 1000 700, 920 100 1000 700",
        "-1200 500 1100 700, 0 340 1100 700",
        // Only a corner of it would show.
        "1850 1000 1000 700, 920 340 1000 700",
        "0 0 4000 3000, 0 0 1920 1040",
    })
    void comesUpWhollyOnAScreenThatIsThere(String was, String comesUp) {
        assertThat(place(was).within(SCREENS).text()).isEqualTo(comesUp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1 2 3", "1 2 3 4 5", "a b c d", "1 2 -3 4", "1.5 2 3 4", "1 2 3 4 max"})
    void isNowhereWhenTheTextMakesNoSense(String text) {
        assertThat(WindowPlace.parse(text)).isEmpty();
    }

    @Test
    void comesBackAsItWasWritten() {
        var place = new WindowPlace(new Rectangle2D(-20, 30, 1440, 900), true);
        assertThat(WindowPlace.parse(place.text())).contains(place);
    }

    private static WindowPlace place(String text) {
        return WindowPlace.parse(text).orElseThrow();
    }
}
