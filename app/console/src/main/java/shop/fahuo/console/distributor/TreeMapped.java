package shop.fahuo.console.distributor;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.labels.font.Weight;

import java.util.Arrays;

/// Draws the tree from afar: each is a block as high as all below it that show, in the column of
/// its depth. What would be lower than a point becomes the density of its column, so the work is
/// that of the window's points, however many people there are.
final class TreeMapped {

    /// A block of so many points high has room for words.
    private static final double WORDS = 12;

    /// Rows of which a line of points that holds many of them looks at.
    private static final int SAMPLES = 16;

    private final Raster raster;
    private final TreePalette palette;
    private final TreeScene scene;
    private final double row;
    private final double step;

    /// Who is in which column on the line being drawn.
    private final int[] open;

    TreeMapped(Raster raster, TreePalette palette, TreeScene scene) {
        this.raster = raster;
        this.palette = palette;
        this.scene = scene;
        row = scene.sight().row();
        step = scene.sight().step();
        open = new int[columns()];
        Arrays.fill(open, TreeShape.NOBODY);
    }

    /// Those in sight, and those left of it.
    private int columns() {
        double right = (scene.sight().left() + scene.sight().width()) / step;
        return Math.min(scene.shape().deepest(), (int) right) + 1;
    }

    void draw() {
        var density = new int[open.length + 1];
        for (int line = 0; line < raster.height(); line++) {
            double from = (scene.sight().top() + line / raster.unit()) / row;
            if (from >= scene.rows().count()) {
                break;
            }
            double to = from + 1 / (row * raster.unit());
            line(line, from, to, density);
        }
        words();
    }

    private void line(int line, double from, double to, int[] density) {
        int first = (int) from;
        int end = Math.min(scene.rows().count(), Math.max(first + 1, (int) to));
        int samples = Math.min(SAMPLES, end - first);
        Arrays.fill(density, 0);
        int deepest = scene.rows().node(first);
        for (int i = 0; i < samples; i++) {
            int node = scene.rows().node(first + (int) ((long) (end - first) * i / samples));
            int depth = scene.shape().depth(node);
            density[Math.min(depth, open.length - 1)]++;
            deepest = depth > scene.shape().depth(deepest) ? node : deepest;
        }
        enter(deepest);
        int known = Math.min(scene.shape().depth(deepest), open.length - 1);
        int many = 0;
        for (int column = known; column >= 0; column--) {
            many += density[column];
            block(line, column, from, (double) many / samples);
        }
    }

    /// Notes whose blocks a row is in.
    private void enter(int node) {
        int at = node;
        int depth = scene.shape().depth(at);
        while (depth >= open.length) {
            at = scene.shape().above(at);
            depth--;
        }
        while (at >= 0 && open[depth] != at) {
            open[depth] = at;
            at = scene.shape().above(at);
            depth--;
        }
    }

    private void block(int line, int column, double from, double share) {
        int node = open[column];
        double x = column * step - scene.sight().left();
        int left = (int) Math.round(x * raster.unit());
        int right = (int) Math.round((x + step) * raster.unit()) - 1;
        double high = height(node);
        boolean begins = (from - scene.rows().row(node)) * row * raster.unit() < 1;
        if (high * raster.unit() >= 4 && begins) {
            return;
        }
        int colour = colour(node, column);
        int cover = (int) (share * TreePalette.FULL);
        raster.run(
                left,
                right,
                line,
                share >= 1 ? colour : TreePalette.mix(palette.ground(), colour, cover));
        if (node == scene.selected()) {
            raster.run(left, left + (int) (3 * raster.unit()), line, palette.ink());
        }
    }

    private double height(int node) {
        return (scene.rows().end(node) - scene.rows().row(node)) * row;
    }

    private int colour(int node, int column) {
        var facts = scene.facts();
        if (facts.isLit(node)) {
            return palette.accent();
        }
        if (facts.byRank()) {
            return palette.kind(facts.kind(node));
        }
        double heat = facts.heat(node);
        if (heat >= 0) {
            int cover = (int) (Math.sqrt(heat) * TreePalette.FULL);
            return TreePalette.mix(
                    palette.block(), facts.isBad() ? palette.alarm() : palette.hot(), cover);
        }
        return column % 2 == 0
                ? palette.block()
                : TreePalette.mix(palette.block(), palette.ground(), TreePalette.FULL / 4);
    }

    /// In each block that is high enough, as near to its top as the window lets them be. What
    /// begins and ends between two looks is too low for words.
    private void words() {
        int stride = Math.max(1, (int) (WORDS / 2 / row));
        int before = TreeShape.NOBODY;
        for (int at = scene.sight().first(); at < scene.sight().end(); at += stride) {
            int node = scene.rows().node(at);
            while (node >= 0 && (before < 0 || scene.rows().row(node) > before)) {
                words(node);
                node = scene.shape().above(node);
            }
            before = at;
        }
    }

    private void words(int node) {
        double high = height(node);
        double room = step - 10;
        int depth = scene.shape().depth(node);
        if (high < WORDS || depth >= open.length || room < 30) {
            return;
        }
        double size = Math.min(12, high * 0.75);
        double top = scene.rows().row(node) * row - scene.sight().top();
        double y = Math.min(Math.max(top, 0), top + high - size * 1.4) + size * 1.1;
        double x = depth * step - scene.sight().left() + 6;
        boolean lit = scene.facts().isLit(node);
        int ink = lit || scene.facts().byRank() ? palette.bright() : palette.ink();
        var code = raster.clip(scene.facts().code(node), size, Weight.REGULAR, room);
        raster.text(x, y, size, Weight.REGULAR, code, ink);
        if (high > size * 3 && scene.shape().size(node) > 1) {
            var count = Shown.count(scene.shape().size(node) - 1);
            raster.text(
                    x,
                    y + size * 1.3,
                    size,
                    Weight.REGULAR,
                    raster.clip(count, size, Weight.REGULAR, room),
                    ink == palette.bright() ? ink : palette.muted());
        }
    }
}
