package shop.fahuo.core.commission;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Who stood above an order when it was paid. Kept with the order's commission: whatever becomes of
/// the tree afterwards changes nothing of it.
///
/// @param buyer if he is a distributor himself
/// @param sponsors who brought the buyer, who brought that one, and so on to the root
/// @param agents for the region it goes to, the smallest region first
/// @param pack who earns from an entry pack, if it sells one
public record Upline(
        Optional<Standing> buyer,
        List<Standing> sponsors,
        List<RegionAgent> agents,
        Optional<PackLine> pack) {

    public static final Upline NONE = new Upline(Optional.empty(), List.of(), List.of());

    public Upline(Optional<Standing> buyer, List<Standing> sponsors, List<RegionAgent> agents) {
        this(buyer, sponsors, agents, Optional.empty());
    }

    public Upline {
        sponsors = List.copyOf(sponsors);
        agents = List.copyOf(agents);
        var seen = new HashSet<DistributorCode>();
        buyer.map(Standing::code).ifPresent(seen::add);
        if (!sponsors.stream().map(Standing::code).allMatch(seen::add)) {
            throw new IllegalArgumentException("a circle of sponsors: " + sponsors);
        }
    }

    public Upline with(PackLine line) {
        return new Upline(buyer, sponsors, agents, Optional.of(line));
    }
}
