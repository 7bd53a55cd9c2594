package shop.fahuo.labels.font;

import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;

/// One font file. It is read in Java and not by the system, so that every machine draws the same
/// dots, and a machine without any font draws them too.
final class Typeface {

    private final OpenTypeFont font;
    private final CmapLookup characters;
    private final CFFCIDFont outlines;

    Typeface(String file) {
        try (var in = Fonts.open(file)) {
            font = new OTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            characters = font.getUnicodeCmapLookup();
            if (!(font.getCFF().getFont() instanceof CFFCIDFont cid)) {
                throw new IllegalStateException("not a Chinese font: " + file);
            }
            outlines = cid;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Zero where the font has no shape for the character.
    int index(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    /// FontBox reads from one place in the file at a time.
    synchronized Glyph glyph(int index, int stroke) {
        try {
            int cid = outlines.getCharset().getCIDForGID(index);
            Path2D path = outlines.getType2CharString(cid).getPath();
            return new Glyph(font.getAdvanceWidth(index), stroke, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
