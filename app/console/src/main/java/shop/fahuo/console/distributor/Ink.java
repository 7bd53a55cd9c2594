package shop.fahuo.console.distributor;

import shop.fahuo.labels.font.Weight;

/// What a tree is drawn with: points of a screen, or shapes of a file. Lengths are in points,
/// colours opaque ARGB.
interface Ink {

    /// A filled box with round corners.
    void box(double x, double y, double width, double height, double radius, int colour);

    /// @param y the base line
    void text(double x, double y, double size, Weight weight, String words, int colour);

    double width(String words, double size, Weight weight);

    /// As much of the words as there is room for.
    default String clip(String words, double size, Weight weight, double room) {
        if (width(words, size, weight) <= room) {
            return words;
        }
        double left = room - width("…", size, weight);
        int end = 0;
        while (end < words.length()) {
            int next = words.offsetByCodePoints(end, 1);
            left -= width(words.substring(end, next), size, weight);
            if (left < 0) {
                break;
            }
            end = next;
        }
        return end == 0 ? "" : words.substring(0, end) + "…";
    }
}
