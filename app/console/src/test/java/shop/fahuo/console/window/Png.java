package shop.fahuo.console.window;

import javafx.scene.image.Image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a picture of a screen with 256 colours, a third of the size of one with all: the most
/// frequent ones as they are, so that every area keeps its own, then those that are farthest from
/// them on the most pixels, so that a small dot keeps its green; the rest in the nearest.
final class Png {

    private static final int COLOURS = 256;

    /// So many are the most frequent; the others are those that the picture would miss most.
    private static final int FREQUENT = 96;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final int[] palette;

    private Png(Image image) {
        width = (int) image.getWidth();
        height = (int) image.getHeight();
        pixels = new int[width * height];
        var reader = image.getPixelReader();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = reader.getArgb(i % width, i / width) & 0xffffff;
        }
        palette = choose(counts());
    }

    static void write(Image image, Path to) throws IOException {
        Files.write(to, new Png(image).bytes());
    }

    private Map<Integer, Integer> counts() {
        var counts = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        return counts;
    }

    /// Of several the first is taken, so that a screen always gives the same file.
    private static int[] choose(Map<Integer, Integer> counts) {
        var colours =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        var chosen = Arrays.copyOf(colours, Math.min(COLOURS, colours.length));
        var far = new long[colours.length];
        Arrays.fill(far, Long.MAX_VALUE);
        for (int taken = FREQUENT; taken < chosen.length; taken++) {
            int known = taken == FREQUENT ? 0 : taken - 1;
            for (int i = 0; i < colours.length; i++) {
                for (int k = known; k < taken; k++) {
                    far[i] = Math.min(far[i], distance(chosen[k], colours[i]));
                }
            }
            chosen[taken] = colours[mostMissed(colours, far, counts)];
        }
        return chosen;
    }

    private static int mostMissed(int[] colours, long[] far, Map<Integer, Integer> counts) {
        int most = 0;
        for (int i = 1; i < colours.length; i++) {
            if (far[i] * counts.getOrDefault(colours[i], 0)
                    > far[most] * counts.getOrDefault(colours[most], 0)) {
                most = i;
            }
        }
        return most;
    }

    private int nearest(int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    private byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(data, "IHDR", header());
        var colours = new ByteArrayOutputStream();
        for (int colour : palette) {
            colours.write(colour >> 16);
            colours.write(colour >> 8);
            colours.write(colour);
        }
        chunk(data, "PLTE", colours.toByteArray());
        chunk(data, "IDAT", rows());
        chunk(data, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private byte[] header() throws IOException {
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 3, 0, 0, 0});
        return header.toByteArray();
    }

    private byte[] rows() throws IOException {
        var places = new HashMap<Integer, Integer>();
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int i = 0; i < pixels.length; i++) {
                if (i % width == 0) {
                    out.write(0);
                }
                out.write(places.computeIfAbsent(pixels[i], this::nearest));
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String kind, byte[] content)
            throws IOException {
        var name = kind.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
