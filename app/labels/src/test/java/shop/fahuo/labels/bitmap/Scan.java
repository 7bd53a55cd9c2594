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
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
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

    private static final ConvolveOp LENS =
            new ConvolveOp(
                    new Kernel(
                            3,
                            3,
                            new float[] {
                                1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f,
                                2 / 16f, 1 / 16f
                            }));

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

    /// One dot in two hundred is the wrong colour, seen through a lens as sharp as the dots.
    Scan worn(long seed) {
        var random = new Random(seed);
        var worn = drawn(image.getWidth(), image.getHeight(), g -> g.drawImage(image, 0, 0, null));
        for (int dots = image.getWidth() * image.getHeight() / 200; dots > 0; dots--) {
            int x = random.nextInt(image.getWidth());
            int y = random.nextInt(image.getHeight());
            worn.image.setRGB(x, y, worn.image.getRGB(x, y) ^ 0xFFFFFF);
        }
        return new Scan(LENS.filter(worn.image, null));
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
