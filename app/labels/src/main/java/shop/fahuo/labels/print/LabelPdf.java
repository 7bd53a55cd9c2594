package shop.fahuo.labels.print;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.page.PaperSize;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Labels as pages of exactly their paper, each one image of its dots (CCITT group 4). There is no
/// text in it to be copied out.
public final class LabelPdf {

    private LabelPdf() {}

    /// @param labels asked for one after the other, so that they need not all be drawn at once
    public static byte[] of(Iterable<Bitmap> labels, PaperSize paper, Dpi dpi) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var label : labels) {
                page(document, label, paper, dpi);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(PDDocument document, Bitmap label, PaperSize paper, Dpi dpi)
            throws IOException {
        float wide = (float) paper.pointsWide();
        float high = (float) paper.pointsHigh();
        var page = new PDPage(new PDRectangle(wide, high));
        document.addPage(page);
        var image = CCITTFactory.createFromImage(document, label.image());
        double dot = 72 / (dpi.perMillimetre() * 25.4);
        float imageHigh = (float) (label.height() * dot);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, high - imageHigh, (float) (label.width() * dot), imageHigh);
        }
    }
}
