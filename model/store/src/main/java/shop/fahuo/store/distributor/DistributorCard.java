package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Place;
import shop.fahuo.core.distributor.Stand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything about one distributor's place in the tree.
///
/// @param sponsors who brought him, who brought that one, and so on
/// @param line whose line he is in, whose that one is in, and so on
/// @param places the last stands
/// @param stands the last stands
/// @param waiting a move of his that nobody has answered
/// @param brought how many he brought himself
/// @param below how many stand below him in his line, up to [#MOST_BELOW]
public record DistributorCard(
        DistributorRow row,
        List<DistributorCode> sponsors,
        List<DistributorCode> line,
        List<Place> places,
        List<Stand> stands,
        Optional<Waiting> waiting,
        long brought,
        int below) {

    /// Counting everybody below the first of a million would take seconds.
    public static final int MOST_BELOW = 10_000;

    /// @param under empty for nobody's line
    public record Waiting(
            Optional<DistributorCode> under, String reason, Instant at, String askedBy) {}
}
