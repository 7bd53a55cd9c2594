package shop.fahuo.store.proof;

import shop.fahuo.core.Sha256;

import java.time.Instant;

/// What the log was at a moment, as the shop signed it.
///
/// @param size how many entries it had
/// @param note C2SP signed note, which whoever has the shop's public key can check
public record StoredCheckpoint(long size, Instant madeAt, Sha256 root, String note) {}
