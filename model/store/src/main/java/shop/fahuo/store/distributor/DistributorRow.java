package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Stand;

import java.time.Instant;
import java.util.Optional;

/// A distributor as a list shows him, masked.
public record DistributorRow(
        DistributorCode code,
        String maskedName,
        String maskedPhone,
        Optional<DistributorCode> sponsor,
        Stand stand,
        Instant joined) {}
