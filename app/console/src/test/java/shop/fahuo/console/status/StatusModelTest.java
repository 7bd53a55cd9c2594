package shop.fahuo.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.insight.Pulse;
import shop.fahuo.worker.account.Health;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

class StatusModelTest {

    private final TestShop shop = new TestShop();
    private final Queue<Runnable> alarms = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private Map<String, Health> health = Map.of("practice", new Health.Ok());
    private int told;
    private int looks;
    private final StatusModel model =
            new StatusModel(
                    () -> {
                        looks++;
                        return shop.store().pulses().now();
                    },
                    () -> health,
                    () -> told++,
                    Threads.SAME,
                    (wait, action) -> {
                        waits.add(wait);
                        alarms.add(action);
                    });

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void looksOnceForManyChanges() {
        model.look();
        assertThat(pulse().oldest()).isEmpty();
        shop.takeLarge(1);
        for (int i = 0; i < 1_000; i++) {
            model.shopChanged();
        }
        assertThat(looks).isEqualTo(1);
        assertThat(waits).containsExactly(StatusModel.PACE);
        alarms.remove().run();
        assertThat(looks).isEqualTo(2);
        assertThat(pulse().oldest()).map(Pulse.Unshipped::phase).contains(Phase.PAID);
    }

    @Test
    void tellsOnlyWhenAnAccountIsAnotherThanBefore() {
        model.look();
        model.look();
        assertThat(told).isEqualTo(1);
        health = Map.of("practice", new Health.Failing(2, "TIMEOUT"));
        model.look();
        assertThat(told).isEqualTo(2);
    }

    private Pulse pulse() {
        return model.pulseProperty().get().orElseThrow();
    }
}
