package shop.fahuo.store.outbox;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.task.TaskKind;

import java.time.Instant;

/// An outside effect to bring about.
///
/// @param idempotencyKey the reference the other side will see; deterministic, so that the same
///   effect asked for twice is one task
/// @param order 0 when it concerns none
/// @param account whom to call
/// @param payload what the worker needs beside the order; never a secret
public record NewTask(
        TaskKind kind,
        String idempotencyKey,
        OrderId order,
        String account,
        String payload,
        Instant due) {}
