package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

class JobsTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Jobs jobs = new Jobs(new Threads(background::add, Runnable::run, Runnable::run));
    private final List<Object> heard = new ArrayList<>();

    @Test
    void isListedWhileItRuns() {
        var job = start(progress -> "ok");
        assertThat(jobs.running()).containsExactly(job);
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.RUNNING);
        background.remove().run();
        assertThat(jobs.running()).isEmpty();
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.DONE);
        assertThat(heard).containsExactly("ok");
    }

    @Test
    void showsHowFarItIs() {
        var job = start(progress -> report(progress, 30, 120));
        assertThat(job.fraction()).isEqualTo(-1);
        background.remove().run();
        assertThat(job.fraction()).isEqualTo(0.25);
    }

    @Test
    void tellsTheWorkThatNobodyWantsItAnyMore() {
        var job = start(Progress::isCancelled);
        job.cancel();
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLING);
        background.remove().run();
        assertThat(heard).containsExactly(true);
    }

    @Test
    void handsOverTheCodeOfABug() {
        var job =
                start(
                        progress -> {
                            throw new IllegalStateException("on purpose");
                        });
        background.remove().run();
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.FAILED);
        assertThat(job.bugProperty().get()).map(Bug::code).hasValueSatisfying(JobsTest::isCode);
        assertThat(heard).hasOnlyElementsOfType(Bug.class);
    }

    private static void isCode(String code) {
        assertThat(code).matches("[0-9A-Z]{6}");
    }

    private static Object report(Progress progress, long done, long total) {
        progress.report(done, total);
        return Optional.empty();
    }

    private Job start(java.util.function.Function<Progress, Object> work) {
        return jobs.start(Wording.of("review.job", 1), work, heard::add, heard::add);
    }
}
