package shop.fahuo.connect.payment.wechat;

import java.time.Instant;

/// A callback, opened. It says that something happened; ask before acting on it.
///
/// @param id the same when it is sent again
/// @param event such as `TRANSACTION.SUCCESS`, `REFUND.ABNORMAL`
/// @param resource what happened, as JSON
public record Notice(String id, Instant created, String event, String resource) {}
