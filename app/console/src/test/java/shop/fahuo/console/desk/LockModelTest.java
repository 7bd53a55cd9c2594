package shop.fahuo.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.desk.LockModel.State;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.kit.Threads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

class LockModelTest {

    private static final State OFFERS = new State.Covered(false, false);
    private static final State ASKS = new State.Covered(true, false);

    private final MovingClock clock = new MovingClock(TestShop.NOW);
    private final Queue<Runnable> alarms = new ArrayDeque<>();
    private final DeskModel desk = new DeskModel(new Look(Language.CHINESE, Theme.LIGHT));
    private String passphrase = "";
    private int masked;
    private final LockModel lock =
            new LockModel(
                    new Guard() {
                        @Override
                        public boolean isLocked() {
                            return !passphrase.isEmpty();
                        }

                        @Override
                        public boolean opens(char[] typed) {
                            return passphrase.equals(new String(typed));
                        }
                    },
                    desk.lockAfterProperty(),
                    () -> masked++,
                    clock,
                    (wait, action) -> alarms.add(action),
                    Threads.SAME);

    @Test
    void coversWhenNobodyHasTouchedItForTenMinutes() {
        pass(Duration.ofMinutes(9));
        lock.touch();
        pass(Duration.ofMinutes(9).plusSeconds(59));
        assertThat(lock.coveredProperty().get()).isFalse();
        assertThat(masked).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(lock.coveredProperty().get()).isTrue();
        assertThat(masked).isEqualTo(1);
    }

    @Test
    void coversADeskThatSleptAtItsFirstLook() {
        pass(Duration.ofHours(9));
        assertThat(lock.stateProperty().get()).isEqualTo(OFFERS);
    }

    @Test
    void takesAnotherTimeAtOnceAndNeverMeansNever() {
        desk.lockAfter(new LockAfter(1));
        pass(Duration.ofMinutes(1));
        assertThat(lock.coveredProperty().get()).isTrue();
        lock.uncover();
        desk.lockAfter(LockAfter.NEVER);
        pass(Duration.ofDays(3));
        assertThat(lock.coveredProperty().get()).isFalse();
    }

    @Test
    void countsAnewOnceSomebodyIsBack() {
        pass(Duration.ofMinutes(30));
        lock.uncover();
        pass(Duration.ofMinutes(9));
        assertThat(lock.stateProperty().get()).isEqualTo(new State.Open());
    }

    @Test
    void asksForThePassphraseOfTheShop() {
        passphrase = "correct horse";
        lock.cover();
        assertThat(lock.stateProperty().get()).isEqualTo(ASKS);
        lock.uncover();
        assertThat(lock.coveredProperty().get()).isTrue();
        lock.uncover("battery".toCharArray());
        assertThat(lock.stateProperty().get()).isEqualTo(new State.Covered(true, true));
        assertThat(lock.coveredProperty().get()).isTrue();
        lock.uncover("correct horse".toCharArray());
        assertThat(lock.coveredProperty().get()).isFalse();
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
        var due = List.copyOf(alarms);
        alarms.clear();
        due.forEach(Runnable::run);
    }
}
