package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LatestTest {

    private final List<Runnable> background = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Latest<String> latest =
            new Latest<>(
                    new Threads(background::add, Runnable::run, Runnable::run),
                    heard::add,
                    bug -> heard.add("bug"));

    @Test
    void dropsTheAnswerToAnOlderQuestion() {
        latest.load(() -> "first");
        latest.load(() -> "second");
        background.reversed().forEach(Runnable::run);
        assertThat(heard).containsExactly("second");
    }

    @Test
    void dropsEverythingOnceForgotten() {
        latest.load(() -> "first");
        latest.forget();
        background.forEach(Runnable::run);
        assertThat(heard).isEmpty();
    }
}
