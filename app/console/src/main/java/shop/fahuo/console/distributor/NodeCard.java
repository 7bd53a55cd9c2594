package shop.fahuo.console.distributor;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.List;

/// What is shown of somebody beside the tree.
///
/// @param name masked
/// @param phone masked; empty for none
/// @param line the codes of those above, the root first
/// @param direct how many are directly below
/// @param below how many are below at all
/// @param own what came in through him
/// @param whole with all below
/// @param orders how many came in through him
public record NodeCard(
        String code,
        String name,
        String phone,
        String rank,
        Instant joined,
        List<String> line,
        int direct,
        int below,
        Fen own,
        Fen whole,
        int orders) {

    public NodeCard {
        line = List.copyOf(line);
    }
}
