package shop.fahuo.console.distributor;

import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.store.distributor.Forests;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;

/// A subtree as a file: all of it, whatever is in sight. Names stay masked.
public final class TreePicture {

    /// Programs that show pictures give up above 65,535 points.
    private static final int HIGHEST = 65_000;

    /// Up to this a picture has two points for one of the screen.
    private static final int DENSE = 24_000;

    private static final int BAND = 512;
    private static final double MARGIN = 24;

    private final Forests forests;
    private final Glyphs glyphs;

    /// What came of it.
    public sealed interface Result {

        record Done(int people) implements Result {}

        /// A PNG has room for fewer people.
        record TooMany(int people, int room) implements Result {}

        record NoSuchPerson() implements Result {}

        /// @param words of the operating system
        record NotWritten(String words) implements Result {}
    }

    public TreePicture(Forests forests, Fonts fonts) {
        this.forests = forests;
        glyphs = new Glyphs(fonts);
    }

    /// Whether a file's name says what it is to be.
    public static boolean isPicture(Path file) {
        return isSvg(file) || ends(file, ".png");
    }

    private static boolean isSvg(Path file) {
        return ends(file, ".svg");
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /// Reads the tree first.
    ///
    /// @param code of whoever is at the top
    /// @param depth how many levels below show; empty for all
    public Result write(String code, OptionalInt depth, Path file, Progress progress) {
        var tree =
                Grown.read(
                        forests,
                        new TreeNames(forests::names, Threads.SAME, () -> {}, _ -> {}),
                        glyphs);
        var number = tree.forest().find(code);
        return number.isEmpty()
                ? new Result.NoSuchPerson()
                : write(tree, tree.shape().node(number.getAsInt()), depth, file, progress);
    }

    /// @param root the top of the subtree
    Result write(Grown tree, int root, OptionalInt depth, Path file, Progress progress) {
        try {
            return draw(tree, root, depth, file, progress);
        } catch (IOException e) {
            return new Result.NotWritten(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return new Result.NotWritten(String.valueOf(e.getMessage()));
        }
    }

    private Result draw(Grown tree, int root, OptionalInt depth, Path file, Progress progress)
            throws IOException {
        var shape = tree.shape();
        var part = TreeShape.of(shape.size(root), i -> i == 0 ? -1 : shape.above(root + i) - root);
        var rows = new TreeRows(part);
        depth.ifPresent(rows::closeFrom);
        int people = rows.count();
        double high = people * TreeSight.USUAL + MARGIN;
        if (!isSvg(file) && high > HIGHEST) {
            return new Result.TooMany(people, (int) ((HIGHEST - MARGIN) / TreeSight.USUAL));
        }
        var sight = new TreeSight();
        int deepest = Math.min(part.deepest(), depth.orElse(part.deepest()));
        double wide = deepest * sight.step() + TreeCards.wide(TreeSight.USUAL) + MARGIN;
        sight.resize(wide, high);
        sight.bound(people, deepest);
        var scene =
                new TreeScene(
                        part,
                        rows,
                        sight,
                        new PartFacts(tree, root, shape.size(root), forests),
                        TreeShape.NOBODY);
        if (isSvg(file)) {
            svg(scene, file);
        } else {
            png(scene, file, progress);
        }
        return new Result.Done(people);
    }

    private void svg(TreeScene scene, Path file) throws IOException {
        try (var out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            var ink = new SvgInk(out, glyphs);
            var palette = Paper.palette();
            ink.begin(scene.sight().width(), scene.sight().height(), palette.ground());
            new TreeCards(ink, palette, scene).draw();
            ink.end();
        }
    }

    private void png(TreeScene scene, Path file, Progress progress) throws IOException {
        var sight = scene.sight();
        double high = sight.height();
        int unit = high > DENSE ? 1 : 2;
        int width = (int) Math.ceil(sight.width() * unit);
        int height = (int) Math.ceil(high * unit);
        var points = new int[width * BAND];
        var palette = Paper.palette();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var png = new PngFile(out, width, height)) {
            for (int from = 0; from < height; from += BAND) {
                int lines = Math.min(BAND, height - from);
                sight.resize(sight.width(), (double) lines / unit);
                sight.pan(0, (double) from / unit - sight.top());
                var raster = new Raster(points, width, lines, unit, glyphs);
                raster.clear(palette.ground());
                new TreeCards(raster, palette, scene).draw();
                for (int line = 0; line < lines; line++) {
                    png.line(points, line * width);
                }
                progress.report(from + lines, height);
            }
        }
    }
}
