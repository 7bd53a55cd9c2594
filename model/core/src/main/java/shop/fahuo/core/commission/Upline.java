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

    private static final int SHORT = 32;

    public static final Upline NONE = new Upline(Optional.empty(), List.of(), List.of());

    public Upline(Optional<Standing> buyer, List<Standing> sponsors, List<RegionAgent> agents) {
        this(buyer, sponsors, agents, Optional.empty());
    }

    public Upline {
        sponsors = List.copyOf(sponsors);
        agents = List.copyOf(agents);
        if (repeats(buyer, sponsors)) {
            throw new IllegalArgumentException("a circle of sponsors: " + sponsors);
        }
    }

    /// Of a short line without a set: one is made for every order, and a set for each costs more
    /// than all the rest.
    private static boolean repeats(Optional<Standing> buyer, List<Standing> sponsors) {
        if (sponsors.size() > SHORT) {
            var seen = new HashSet<DistributorCode>();
            buyer.map(Standing::code).ifPresent(seen::add);
            return !sponsors.stream().map(Standing::code).allMatch(seen::add);
        }
        var hashes = new int[sponsors.size()];
        for (int at = 0; at < hashes.length; at++) {
            var code = sponsors.get(at).code();
            hashes[at] = code.hashCode();
            for (int below = 0; below < at; below++) {
                if (hashes[below] == hashes[at] && code.equals(sponsors.get(below).code())) {
                    return true;
                }
            }
        }
        return buyer.isPresent()
                && sponsors.stream().anyMatch(one -> one.code().equals(buyer.get().code()));
    }

    public Upline with(PackLine line) {
        return new Upline(buyer, sponsors, agents, Optional.of(line));
    }
}
