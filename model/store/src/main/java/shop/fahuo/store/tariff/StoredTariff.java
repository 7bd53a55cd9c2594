package shop.fahuo.store.tariff;

import shop.fahuo.core.tariff.Tariff;

import java.time.Instant;
import java.util.Optional;

/// One version of a table.
///
/// @param version from 1, of the same account, product and first day
/// @param by who set it
/// @param ended when another was set in its place, or it was removed
public record StoredTariff(
        long id, Tariff tariff, int version, Instant set, String by, Optional<Instant> ended) {}
