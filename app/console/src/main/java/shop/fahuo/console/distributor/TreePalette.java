package shop.fahuo.console.distributor;

import java.util.List;

/// The colours of a tree, opaque ARGB; which they are is the theme's affair.
///
/// @param ground behind everything
/// @param card of somebody
/// @param line between people, and around cards
/// @param ink of names
/// @param muted of what stands beside them
/// @param accent of what is selected or lit
/// @param soft of cards that are lit
/// @param block of the map
/// @param hot of whoever has most of what is looked at
/// @param alarm of whoever has most of what should not be
/// @param bright of words on strong colours
/// @param kinds of ranks, of which the first is the usual one
public record TreePalette(
        int ground,
        int card,
        int line,
        int ink,
        int muted,
        int accent,
        int soft,
        int block,
        int hot,
        int alarm,
        int bright,
        List<Integer> kinds) {

    /// What [#mix] takes for all of the second colour.
    static final int FULL = 255;

    public TreePalette {
        kinds = List.copyOf(kinds);
    }

    int kind(int rank) {
        return kinds.get(Math.min(rank, kinds.size() - 1));
    }

    /// @param cover how much of the second colour, up to [#FULL]
    static int mix(int under, int over, int cover) {
        return opaque(
                mix(under, over, cover, 16),
                mix(under, over, cover, 8),
                mix(under, over, cover, 0));
    }

    private static int mix(int under, int over, int cover, int shift) {
        int below = (under >> shift) & FULL;
        int above = (over >> shift) & FULL;
        return below + (above - below) * cover / FULL;
    }

    /// @param red up to [#FULL], as the others
    static int opaque(int red, int green, int blue) {
        return (FULL << 24) | (red << 16) | (green << 8) | blue;
    }
}
