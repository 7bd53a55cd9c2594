package shop.fahuo.worker.task;

import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.worker.account.Lane;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// How the tasks of one sort of account are done.
///
/// @param <C> what calls the account
@FunctionalInterface
public interface Errand<C> {

    /// Makes the call of a claimed task on the caller's thread, tells the lane how it went, and
    /// books what came of it.
    ///
    /// @return the state the task is in then, once that is durable; empty when somebody else has
    ///   the task by now
    CompletableFuture<Optional<TaskState>> run(Lane<C> lane, Claim claim);
}
