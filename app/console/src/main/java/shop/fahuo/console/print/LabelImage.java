package shop.fahuo.console.print;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import shop.fahuo.labels.bitmap.Bitmap;

/// The dots of a label on the screen: black on white in every theme, as they will be on paper.
final class LabelImage {

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private LabelImage() {}

    static Image of(Bitmap dots) {
        var image = new WritableImage(dots.width(), dots.height());
        var line = new int[dots.width()];
        for (int y = 0; y < dots.height(); y++) {
            for (int x = 0; x < line.length; x++) {
                line[x] = dots.isBlack(x, y) ? BLACK : WHITE;
            }
            image.getPixelWriter()
                    .setPixels(
                            0,
                            y,
                            line.length,
                            1,
                            PixelFormat.getIntArgbInstance(),
                            line,
                            0,
                            line.length);
        }
        return image;
    }
}
