package shop.fahuo.console.distributor;

import shop.fahuo.store.commission.Earnings;
import shop.fahuo.store.distributor.DistributorCard;

import java.util.List;

/// What is shown of somebody beside the tree.
///
/// @param person masked, with his history
/// @param line the codes of those above as the tree was read, the root first
/// @param direct how many are directly below
/// @param below how many are below at all
/// @param did what came in and was earned through him
/// @param has what the books say he has
/// @param points that he has as a member; negative when used ones went back
public record NodeCard(
        DistributorCard person,
        List<String> line,
        int direct,
        int below,
        Laid.Did did,
        Earnings has,
        long points) {

    public NodeCard {
        line = List.copyOf(line);
    }

    public String code() {
        return person.row().code().value();
    }
}
