package shop.fahuo.store.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The orders of a list in groups.
///
/// @param groups the largest first
/// @param orders how many were counted
/// @param reached where counting stopped because there are more orders than anybody should wait
///   for: those that the list has beyond are in no group; empty when all were counted
public record Grouping(List<Group> groups, long orders, Optional<Instant> reached) {

    public Grouping {
        groups = List.copyOf(groups);
    }
}
