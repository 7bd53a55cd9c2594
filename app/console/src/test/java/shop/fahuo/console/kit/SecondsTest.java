package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

class SecondsTest {

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Seconds seconds =
            new Seconds(Clock.systemUTC(), (wait, action) -> waiting.add(action));

    @Test
    void ticksOnceForAllAndOnlyWhileSomebodyListens() {
        assertThat(waiting).isEmpty();
        var one = seconds.listen(() -> heard.add("one"));
        var two = seconds.listen(() -> heard.add("two"));
        assertThat(waiting).hasSize(1);

        tick();
        assertThat(heard).containsExactly("one", "two");
        one.unsubscribe();
        tick();
        assertThat(heard).containsExactly("one", "two", "two");

        two.unsubscribe();
        tick();
        assertThat(heard).hasSize(3);
        assertThat(waiting).isEmpty();
    }

    private void tick() {
        var due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
