package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class CoalescedTest {

    private final List<Runnable> soon = new ArrayList<>();
    private final List<Runnable> rested = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final Coalesced coalesced =
            new Coalesced(
                    new Threads(Runnable::run, Runnable::run, soon::add, rested::add),
                    runs::incrementAndGet);

    @Test
    void runsOnceForABurst() {
        for (int i = 0; i < 1000; i++) {
            coalesced.signal();
        }
        assertThat(soon).hasSize(1);
        soon.removeFirst().run();
        assertThat(runs).hasValue(1);
    }

    @Test
    void restsBeforeItRunsForTheNextBurst() {
        coalesced.signal();
        soon.removeFirst().run();
        coalesced.signal();
        assertThat(soon).isEmpty();
        assertThat(runs).hasValue(1);
        rested.removeFirst().run();
        assertThat(runs).hasValue(2);
    }

    @Test
    void isAsQuickAsEverAfterAQuietRest() {
        coalesced.signal();
        soon.removeFirst().run();
        rested.removeFirst().run();
        coalesced.signal();
        soon.removeFirst().run();
        assertThat(runs).hasValue(2);
        assertThat(rested).hasSize(1);
    }

    @Test
    void hearsASignalThatItsOwnRunGives() {
        var again = new ArrayList<Coalesced>();
        var own =
                new Coalesced(
                        new Threads(Runnable::run, Runnable::run, soon::add, rested::add),
                        () -> {
                            if (runs.incrementAndGet() == 1) {
                                again.getFirst().signal();
                            }
                        });
        again.add(own);
        own.signal();
        soon.removeFirst().run();
        rested.removeFirst().run();
        assertThat(runs).hasValue(2);
    }
}
