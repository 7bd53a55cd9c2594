package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class CoalescedTest {

    @Test
    void runsOnceForABurstAndAgainForTheNext() {
        List<Runnable> soon = new ArrayList<>();
        var runs = new AtomicInteger();
        var coalesced =
                new Coalesced(
                        new Threads(Runnable::run, Runnable::run, soon::add),
                        runs::incrementAndGet);
        for (int i = 0; i < 1000; i++) {
            coalesced.signal();
        }
        assertThat(soon).hasSize(1);
        soon.removeFirst().run();
        coalesced.signal();
        soon.removeFirst().run();
        assertThat(runs).hasValue(2);
    }
}
