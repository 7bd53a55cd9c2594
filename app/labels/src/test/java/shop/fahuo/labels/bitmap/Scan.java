package shop.fahuo.labels.bitmap;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;

import shop.fahuo.labels.page.Area;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/// What a scanner sees of a label.
public final class Scan {

    /// Around the code: other parts of the label would be read first.
    private static final int AROUND = 10;

    private final BufferedImage image;

    Scan(Bitmap bitmap) {
        this(bitmap.image());
    }

    public Scan(BufferedImage image) {
        this.image = image;
    }

    Scan at(Area area, Dpi dpi) {
        int x = dpi.dots(area.x() - AROUND);
        int y = dpi.dots(area.y() - AROUND);
        int wide = dpi.dots(area.width() + 2 * AROUND);
        int high = dpi.dots(area.height() + 2 * AROUND);
        return drawn(wide, high, graphics -> graphics.drawImage(image, -x, -y, null));
    }

    Scan turned(double angle) {
        return drawn(
                image.getWidth(),
                image.getHeight(),
                graphics -> {
                    graphics.rotate(angle, image.getWidth() / 2.0, image.getHeight() / 2.0);
                    graphics.drawImage(image, 0, 0, null);
                });
    }

    /// One dot in a hundred is the wrong colour. A dot that stands alone is taken back, as every
    /// scanner does before it looks for codes (the median of nine); what hit its neighbours stays.
    Scan worn(long seed) {
        var random = new Random(seed);
        int wide = image.getWidth();
        int high = image.getHeight();
        var dots = image.getRaster().getSamples(0, 0, wide, high, 0, (int[]) null);
        for (int left = dots.length / 100; left > 0; left--) {
            dots[random.nextInt(dots.length)] ^= 0xFF;
        }
        var seen = new int[dots.length];
        Arrays.fill(seen, 0xFF);
        for (int y = 1; y < high - 1; y++) {
            for (int x = 1; x < wide - 1; x++) {
                seen[y * wide + x] = median(dots, wide, x, y);
            }
        }
        var worn = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY);
        worn.getRaster().setSamples(0, 0, wide, high, 0, seen);
        return new Scan(worn);
    }

    private static int median(int[] dots, int wide, int x, int y) {
        var nine = new int[9];
        for (int at = 0; at < nine.length; at++) {
            nine[at] = dots[(y + at / 3 - 1) * wide + x + at % 3 - 1];
        }
        Arrays.sort(nine);
        return nine[4];
    }

    public Optional<String> read(BarcodeFormat format) {
        var pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return read(new HybridBinarizer(source), format, false)
                .or(() -> read(new HybridBinarizer(source), format, true))
                .or(() -> read(new GlobalHistogramBinarizer(source), format, true));
    }

    private static Optional<String> read(Binarizer dots, BarcodeFormat format, boolean harder) {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, List.of(format));
        if (harder) {
            hints.put(DecodeHintType.TRY_HARDER, true);
        }
        try {
            var seen = new BinaryBitmap(dots);
            return Optional.of(new MultiFormatReader().decode(seen, hints).getText());
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }

    private static Scan drawn(int wide, int high, Consumer<Graphics2D> drawing) {
        var drawn = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, wide, high);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.accept(graphics);
        graphics.dispose();
        return new Scan(drawn);
    }
}
