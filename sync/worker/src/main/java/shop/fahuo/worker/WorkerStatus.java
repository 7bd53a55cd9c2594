package shop.fahuo.worker;

import shop.fahuo.core.task.TaskState;
import shop.fahuo.worker.account.Health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the worker is, at a moment.
///
/// @param running it works by itself
/// @param redSwitch nothing ships by itself
/// @param orders being decided or started right now
/// @param nextLook when it looks again unless something happens before; empty while something is
///   under way, and when nothing will ever fall due
/// @param lastActivity when it last brought something about
public record WorkerStatus(
        boolean running,
        boolean redSwitch,
        int orders,
        Optional<Instant> nextLook,
        Optional<Instant> lastActivity,
        List<Account> accounts) {

    public WorkerStatus {
        accounts = List.copyOf(accounts);
    }

    /// How one account is: a channel's, a payment provider's or a courier's.
    ///
    /// @param name as its tasks have it
    /// @param calls under way
    /// @param lastRead when its orders were last read to the end; empty for all but channels
    /// @param rejects orders it gave that the shop cannot take; `Store.pullRejects()` has them
    /// @param tasks those that are not done, by state
    public record Account(
            String name,
            Health health,
            int calls,
            Optional<Instant> lastRead,
            int rejects,
            Map<TaskState, Long> tasks) {

        public Account {
            tasks = Map.copyOf(tasks);
        }
    }

    /// Calls under way on all accounts.
    public int calls() {
        return accounts.stream().mapToInt(Account::calls).sum();
    }
}
