package shop.fahuo.labels.page;

import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.font.Weight;

import java.util.ArrayList;
import java.util.List;

/// Sets words into a space: first as large as wanted, then smaller, in as many lines as there is
/// height for.
public final class Fitting {

    /// From one base line to the next, in sizes.
    public static final double LEADING = 1.2;

    /// Tenths of a millimetre in a point.
    public static final double POINT = 254 / 72.0;

    private static final double STEP = 0.5;
    private static final String ELLIPSIS = "…";

    private final Fonts fonts;

    /// What stays on one line where it can.
    ///
    /// @param width in thousandths of a size
    /// @param bare the same without the blanks at its end
    /// @param letters for a line that is too narrow for it
    private record Piece(String words, int width, int bare, List<Piece> letters) {}

    public Fitting(Fonts fonts) {
        this.fonts = fonts;
    }

    /// @param width in tenths of a millimetre, as the height
    public Fitted fit(String words, int width, int height, Style style) {
        var pieces = pieces(words, style.weight());
        for (double points = style.most(); points >= style.least(); points -= STEP) {
            var lines = wrap(pieces, width / (points * POINT));
            if (lines.size() <= room(height, points)) {
                return new Fitted(lines, points, true);
            }
        }
        return cut(pieces, width, height, style);
    }

    /// The lines that words take in a width, at one size and with no end of height.
    public List<String> lines(String words, int width, double points, Weight weight) {
        return wrap(pieces(words, weight), width / (points * POINT));
    }

    /// How wide words are in tenths of a millimetre.
    public double width(String words, double points, Weight weight) {
        return fonts.width(words, weight) * points * POINT / 1000;
    }

    /// How many lines a height has room for. One alone needs no leading.
    private static int room(int height, double points) {
        int lines = (int) (height / (points * POINT * LEADING));
        return lines == 0 && height >= points * POINT ? 1 : lines;
    }

    private Fitted cut(List<Piece> pieces, int width, int height, Style style) {
        double points = style.least();
        double sizes = width / (points * POINT);
        var lines = wrap(pieces, sizes);
        int room = Math.max(1, room(height, points));
        var shown = new ArrayList<>(lines.subList(0, Math.min(room, lines.size())));
        var last = shown.removeLast();
        while (!last.isEmpty() && fonts.width(last + ELLIPSIS, style.weight()) > sizes * 1000) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        shown.add(last + ELLIPSIS);
        return new Fitted(List.copyOf(shown), points, false);
    }

    /// @param sizes the width in sizes of the font
    private static List<String> wrap(List<Piece> pieces, double sizes) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int most = (int) (sizes * 1000);
        int width = 0;
        for (var whole : pieces) {
            for (var piece : whole.bare <= most ? List.of(whole) : whole.letters) {
                if (!line.isEmpty() && width + piece.bare > most) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                    width = 0;
                }
                line.append(piece.words);
                width += piece.width;
            }
        }
        lines.add(line.toString().strip());
        return List.copyOf(lines);
    }

    private List<Piece> pieces(String words, Weight weight) {
        return Pieces.of(words).stream()
                .map(
                        piece ->
                                piece(
                                        piece,
                                        weight,
                                        piece.codePoints()
                                                .mapToObj(Character::toString)
                                                .map(letter -> piece(letter, weight, List.of()))
                                                .toList()))
                .toList();
    }

    private Piece piece(String words, Weight weight, List<Piece> letters) {
        return new Piece(
                words, fonts.width(words, weight), fonts.width(words.strip(), weight), letters);
    }
}
