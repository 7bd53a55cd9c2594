package shop.fahuo.labels.print;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.page.PaperSize;

import java.io.ByteArrayInputStream;
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
        var image = image(document, label);
        double dot = 72 / (dpi.perMillimetre() * 25.4);
        float imageHigh = (float) (label.height() * dot);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, high - imageHigh, (float) (label.width() * dot), imageHigh);
        }
    }

    /// The dots as they lie in memory: PDFBox's own factory asks an image for one after another,
    /// which takes longer than drawing the label.
    private static PDImageXObject image(PDDocument document, Bitmap label) throws IOException {
        var how = new COSDictionary();
        how.setInt(COSName.COLUMNS, label.width());
        how.setInt(COSName.ROWS, label.height());
        var packed = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(COSName.CCITTFAX_DECODE)
                .encode(new ByteArrayInputStream(label.rows()), packed, how, 0);
        how.setInt(COSName.K, -1);
        var image =
                new PDImageXObject(
                        document,
                        new ByteArrayInputStream(packed.toByteArray()),
                        COSName.CCITTFAX_DECODE,
                        label.width(),
                        label.height(),
                        1,
                        PDDeviceGray.INSTANCE);
        image.getCOSObject().setItem(COSName.DECODE_PARMS, how);
        return image;
    }
}
