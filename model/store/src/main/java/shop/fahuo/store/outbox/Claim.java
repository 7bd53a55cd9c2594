package shop.fahuo.store.outbox;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.task.TaskKind;

/// The right to call the outside for one task, until the lease ends or somebody claims it anew.
///
/// @param order 0 when the task concerns none
/// @param attempts how many calls were made before
/// @param mustQuery a call was made and nobody knows what came of it: ask before calling again
/// @param fence a result is taken only with the newest number
public record Claim(
        long id,
        TaskKind kind,
        String idempotencyKey,
        OrderId order,
        String account,
        String payload,
        int attempts,
        boolean mustQuery,
        int fence) {}
