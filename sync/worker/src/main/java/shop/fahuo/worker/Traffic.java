package shop.fahuo.worker;

import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.outbox.Outbox;
import shop.fahuo.worker.account.Lane;
import shop.fahuo.worker.account.Lanes;
import shop.fahuo.worker.task.TaskRunner;

import java.time.Instant;
import java.util.List;

/// The accounts of one sort, and what brings their tasks about.
///
/// @param <C> what calls them
record Traffic<C>(Lanes<?, C> lanes, TaskRunner<C> tasks) {

    /// Begins what is due on every lane.
    List<TaskRunner.Look> look(Instant now) {
        return lanes.all().stream().map(lane -> tasks.look(lane, now)).toList();
    }

    /// Calls under way.
    int calls() {
        return lanes.all().stream().mapToInt(Lane::underWay).sum();
    }

    /// Tasks of which nobody knows whether they have happened.
    long unknown(Outbox outbox) {
        return lanes.all().stream()
                .map(lane -> outbox.depth(lane.name()))
                .mapToLong(depth -> depth.getOrDefault(TaskState.UNKNOWN, 0L))
                .sum();
    }
}
