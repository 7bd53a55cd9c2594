package shop.fahuo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.bitmap.Scan;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelCourier;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.label.Labels;
import shop.fahuo.labels.label.SampleLabels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LabelPdfTest {

    private static final int PARCELS = 200;
    private static final Fonts FONTS = new Fonts();
    private static final Map<LabelSize, List<Bitmap>> LABELS = new EnumMap<>(LabelSize.class);

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void hasPagesOfExactlyThePaper(LabelSize size) throws IOException {
        var labels = LABELS.computeIfAbsent(size, LabelPdfTest::labels);
        try (var pdf = Loader.loadPDF(LabelPdf.of(labels, size.paper(), Dpi.DPI_203))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(PARCELS);
            for (var page : pdf.getPages()) {
                var box = page.getMediaBox();
                assertThat(box.getWidth() / 72 * 25.4)
                        .isCloseTo(size.paper().width() / 10.0, within(0.001));
                assertThat(box.getHeight() / 72 * 25.4)
                        .isCloseTo(size.paper().height() / 10.0, within(0.001));
                assertThat(page.getCropBox().toString()).isEqualTo(box.toString());
            }
            var drawn = new PDFRenderer(pdf).renderImageWithDPI(7, 203.2f, ImageType.GRAY);
            assertThat(drawn.getWidth()).isEqualTo(labels.get(7).width());
            var upper = drawn.getSubimage(0, 0, drawn.getWidth(), drawn.getHeight() * 3 / 4);
            assertThat(new Scan(upper).read(BarcodeFormat.CODE_128))
                    .isEqualTo(Optional.of(SampleLabels.waybill(LabelCourier.ZTO, 3)));
        }
    }

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void showsEveryDotAsItIs(LabelSize size) throws IOException {
        var label = LABELS.computeIfAbsent(size, LabelPdfTest::labels).getFirst();
        try (var pdf = Loader.loadPDF(LabelPdf.of(List.of(label), size.paper(), Dpi.DPI_203))) {
            var resources = pdf.getPage(0).getResources();
            var name = resources.getXObjectNames().iterator().next();
            var image = ((PDImageXObject) resources.getXObject(name)).getImage();
            assertThat(List.of(image.getWidth(), image.getHeight()))
                    .containsExactly(label.width(), label.height());
            for (int y = 0; y < label.height(); y++) {
                for (int x = 0; x < label.width(); x++) {
                    boolean isBlack = (image.getRGB(x, y) & 0xFF) == 0;
                    if (isBlack != label.isBlack(x, y)) {
                        fail("dot %d, %d", x, y);
                    }
                }
            }
        }
    }

    /// A label is dots; no number may be beside them, packed or not.
    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void tellsNoPhoneInAnyFormat(LabelSize size) throws IOException {
        var labels = LABELS.computeIfAbsent(size, LabelPdfTest::labels);
        var pdf = LabelPdf.of(labels, size.paper(), Dpi.DPI_203);
        try (var document = Loader.loadPDF(pdf)) {
            assertNoPhone(new PDFTextStripper().getText(document));
            for (var object : document.getDocument().getXrefTable().keySet()) {
                var base = document.getDocument().getObjectFromPool(object).getObject();
                if (base instanceof org.apache.pdfbox.cos.COSStream stream
                        && !stream.containsKey(org.apache.pdfbox.cos.COSName.WIDTH)) {
                    assertNoPhone(stream.toTextString());
                }
            }
        }
        assertNoPhone(text(pdf));
        for (var language : Language.values()) {
            var profile = PrinterProfile.of(language, size, Dpi.DPI_203);
            for (var label : labels.subList(0, 20)) {
                assertNoPhone(text(profile.encode(label)));
            }
        }
    }

    private static void assertNoPhone(String text) {
        assertThat(text)
                .doesNotContain("1381234")
                .doesNotContain("17712345678")
                .doesNotContain("13987654321");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<Bitmap> labels(LabelSize size) {
        var layouts = new Labels(FONTS);
        var renderer = new Renderer(FONTS, Dpi.DPI_203);
        var labels = new ArrayList<Bitmap>();
        for (int number = 0; number < PARCELS / 2; number++) {
            for (var courier : LabelCourier.values()) {
                labels.add(
                        renderer.render(
                                layouts.lay(SampleLabels.of(courier, number), size).page()));
            }
        }
        return labels;
    }
}
