/// The log over everything that happened, as the shop keeps it, and its signed checkpoints.
///
/// Its entries are the audit events: the one numbered `n` is the entry at `n - 1`. They carry every
/// decision, review, shipment and posting (with its key and entries), so one log covers them all.
package shop.fahuo.store.proof;
