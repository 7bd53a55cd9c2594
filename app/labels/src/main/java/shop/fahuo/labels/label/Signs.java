package shop.fahuo.labels.label;

import shop.fahuo.labels.page.Sign;

import java.util.EnumSet;
import java.util.Set;

/// Reads SF's `printIcon`.
public final class Signs {

    private Signs() {}

    /// @param bits `00010000`, one for each sign in its order and a spare one; what is missing is 0
    public static Set<Sign> ofPrintIcon(String bits) {
        var signs = EnumSet.noneOf(Sign.class);
        var inOrder = Sign.values();
        for (int bit = 0; bit < Math.min(inOrder.length, bits.length()); bit++) {
            if (bits.charAt(bit) == '1') {
                signs.add(inOrder[bit]);
            }
        }
        return signs;
    }
}
