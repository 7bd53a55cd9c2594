package shop.fahuo.labels.font;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The shipped fonts, for paper and for the screen. One object is enough for a program: it keeps
/// every shape it has given out.
///
/// A character that the heavier font lacks comes from the regular one, and names with rare
/// characters from a third.
public final class Fonts {

    /// The files for the screen, to be opened with [#open].
    public static final List<String> SCREEN =
            List.of("FahuoSans-Regular.otf", "FahuoSans-Bold.otf");

    private static final String RARE = "FahuoSans-Rare.otf";

    /// What stands where no font has a shape: an empty box.
    private static final int MISSING = '□';

    /// What a regular shape lacks to stand beside the heavier ones.
    private static final int MEDIUM_STROKE = 22;

    private final Typeface regular = new Typeface(SCREEN.getFirst());
    private final Typeface medium = new Typeface(SCREEN.getLast());
    private final Typeface rare = new Typeface(RARE);
    private final Map<Key, Glyph> glyphs = new ConcurrentHashMap<>();

    private record Key(int codePoint, Weight weight) {}

    /// Closed by the caller.
    public static InputStream open(String file) {
        var in = Fonts.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("no font " + file);
        }
        return in;
    }

    /// The shape of a character, or a box.
    public Glyph glyph(int codePoint, Weight weight) {
        return glyphs.computeIfAbsent(new Key(codePoint, weight), this::find);
    }

    public boolean has(int codePoint) {
        return regular.index(codePoint) != 0
                || medium.index(codePoint) != 0
                || rare.index(codePoint) != 0;
    }

    /// How wide a word is, in thousandths of its size.
    public int width(String words, Weight weight) {
        return words.codePoints().map(codePoint -> glyph(codePoint, weight).advance()).sum();
    }

    private Glyph find(Key key) {
        int stroke = key.weight.stroke();
        if (key.weight != Weight.REGULAR) {
            int index = medium.index(key.codePoint);
            if (index != 0) {
                return medium.glyph(index, stroke);
            }
            stroke += MEDIUM_STROKE;
        }
        int index = regular.index(key.codePoint);
        if (index != 0) {
            return regular.glyph(index, stroke);
        }
        index = rare.index(key.codePoint);
        return index != 0
                ? rare.glyph(index, stroke)
                : regular.glyph(regular.index(MISSING), stroke);
    }
}
