package shop.fahuo.worker;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.rule.Decision;
import shop.fahuo.core.task.TaskState;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Counts what was done, from whichever thread did it.
final class Tally {

    private final Map<Decision.Verdict, Long> verdicts = new EnumMap<>(Decision.Verdict.class);
    private final Map<TaskState, Long> tasks = new EnumMap<>(TaskState.class);
    private final Clock clock;
    private @Nullable Instant last;
    private long shipped;
    private long failed;

    Tally(Clock clock) {
        this.clock = clock;
    }

    synchronized void decided(Optional<Decision.Verdict> verdict) {
        verdict.ifPresent(said -> verdicts.merge(said, 1L, Long::sum));
        last = clock.instant();
    }

    synchronized void started(boolean begun) {
        shipped += begun ? 1 : 0;
        last = clock.instant();
    }

    synchronized void settled(TaskState state) {
        tasks.merge(state, 1L, Long::sum);
        last = clock.instant();
    }

    synchronized void failed() {
        failed++;
    }

    synchronized Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    synchronized WorkReport report(long unknown) {
        return new WorkReport(
                verdicts.values().stream().mapToLong(Long::longValue).sum(),
                shipped,
                count(Decision.Verdict.REVIEW) + count(Decision.Verdict.REJECT),
                count(Decision.Verdict.HOLD),
                tasks.getOrDefault(TaskState.DONE, 0L),
                unknown,
                tasks.getOrDefault(TaskState.DEAD, 0L),
                failed);
    }

    private long count(Decision.Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }
}
