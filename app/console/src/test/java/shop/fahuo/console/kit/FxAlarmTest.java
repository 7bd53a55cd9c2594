package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class FxAlarmTest {

    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final List<String> rung = new ArrayList<>();
    private final FxAlarm alarm = new FxAlarm(ui::add);

    @Test
    void ringsOnTheThreadItWasGiven() throws InterruptedException {
        alarm.after(Duration.ZERO, () -> rung.add("now"));

        var ringing = ui.poll(10, TimeUnit.SECONDS);
        assertThat(rung).isEmpty();
        assertThat(ringing).isNotNull();
        ringing.run();
        assertThat(rung).containsExactly("now");
    }

    @Test
    void whatIsAboutToRingIsSilencedToo() throws InterruptedException {
        alarm.after(Duration.ZERO, () -> rung.add("late"));
        var ringing = ui.poll(10, TimeUnit.SECONDS);

        alarm.close();

        assertThat(ringing).isNotNull();
        ringing.run();
        assertThat(rung).isEmpty();
    }

    @Test
    void holdsNobodyOnceItIsClosed() {
        alarm.after(Duration.ofDays(1), () -> rung.add("before"));
        alarm.close();
        alarm.after(Duration.ofDays(1), () -> rung.add("after"));

        assertThat(alarm.pending()).isZero();
        assertThat(ui).isEmpty();
    }
}
