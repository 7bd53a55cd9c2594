package shop.fahuo.labels.page;

import java.util.ArrayList;
import java.util.List;

/// Takes words apart where a line may break: between Chinese characters, but not within a number or
/// a Latin word, nor before a closing mark or after an opening one.
final class Pieces {

    private static final String CLOSING = "，。、；：！？）》」』】〕％·…,.;:!?)]}%”’";
    private static final String OPENING = "（《「『【〔([{“‘";

    private Pieces() {}

    static List<String> of(String words) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var codePoints = words.codePoints().toArray();
        for (int at = 0; at < codePoints.length; at++) {
            piece.appendCodePoint(codePoints[at]);
            if (at + 1 == codePoints.length || breaks(codePoints[at], codePoints[at + 1])) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return List.copyOf(pieces);
    }

    private static boolean breaks(int before, int after) {
        if (before == ' ') {
            return after != ' ';
        }
        return after != ' '
                && CLOSING.indexOf(after) < 0
                && OPENING.indexOf(before) < 0
                && !(isNarrow(before) && isNarrow(after));
    }

    private static boolean isNarrow(int codePoint) {
        return codePoint > ' ' && codePoint < 0x300;
    }
}
