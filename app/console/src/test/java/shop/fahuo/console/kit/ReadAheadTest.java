package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class ReadAheadTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Bug> bugs = new ArrayList<>();
    private String version = "old";
    private final ReadAhead<String, String> reading =
            new ReadAhead<>(
                    new Threads(background::add, Runnable::run, Runnable::run),
                    this::read,
                    shown::add,
                    bugs::add);

    @Test
    void whatWasReadAheadShowsAtOnceAndIsReadAnew() {
        reading.ahead("b");
        work();
        reading.show("b");
        assertThat(shown).containsExactly("b old");
        version = "new";
        work();
        assertThat(shown).containsExactly("b old", "b new");
    }

    @Test
    void anotherOneIsReadWhenItIsAskedFor() {
        reading.ahead("b");
        work();
        reading.show("c");
        assertThat(shown).isEmpty();
        work();
        assertThat(shown).containsExactly("c old");
    }

    @Test
    void whatHasChangedIsThrownAwayAndReadAnew() {
        reading.ahead("b");
        work();
        version = "new";
        reading.doubt("b"::equals);
        reading.show("b");
        assertThat(shown).isEmpty();
        work();
        assertThat(shown).containsExactly("b new");
    }

    @Test
    void whatHasNotChangedIsKept() {
        reading.ahead("b");
        work();
        reading.doubt("c"::equals);
        reading.show("b");
        assertThat(shown).containsExactly("b old");
    }

    @Test
    void readingTheOneThatShowsAnewKeepsTheNext() {
        reading.show("a");
        reading.ahead("b");
        reading.show("a");
        work();
        reading.show("b");
        assertThat(shown).containsExactly("a old", "b old");
    }

    @Test
    void whatCannotBeReadAheadFailsWhenItIsLookedAt() {
        reading.ahead("broken");
        work();
        assertThat(bugs).isEmpty();
        reading.show("broken");
        work();
        assertThat(bugs).hasSize(1);
        assertThat(shown).isEmpty();
    }

    private String read(String key) {
        if (key.equals("broken")) {
            throw new IllegalStateException(key);
        }
        return key + " " + version;
    }

    private void work() {
        for (int i = background.size(); i > 0; i--) {
            background.remove().run();
        }
    }
}
