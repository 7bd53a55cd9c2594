package shop.fahuo.console.distributor;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.labels.font.Weight;

/// Draws the tree from near: a card for each row in sight, and the lines between them.
final class TreeCards {

    private static final double WIDE = 300;
    private static final double BAR = 84;
    private static final double TEXT = 12.5;

    private final Ink ink;
    private final TreePalette palette;
    private final TreeScene scene;
    private final double scale;

    TreeCards(Ink ink, TreePalette palette, TreeScene scene) {
        this.ink = ink;
        this.palette = palette;
        this.scene = scene;
        scale = scene.sight().row() / TreeSight.USUAL;
    }

    /// How wide a card and what stands beside it are, where rows are so high.
    static double wide(double row) {
        return (WIDE + BAR + 90) * row / TreeSight.USUAL;
    }

    /// Whether a point of a card, from its left edge, opens and closes it.
    static boolean isKnob(double x, double row) {
        return x >= 0 && x < 26 * row / TreeSight.USUAL;
    }

    /// Whether a point, from a card's left edge, is on the card.
    static boolean isCard(double x, double row) {
        return x >= 0 && x < WIDE * row / TreeSight.USUAL;
    }

    /// Only what is in sight, and the lines that come from above it.
    void draw() {
        int first = scene.sight().first();
        int end = scene.sight().end();
        if (end <= first) {
            return;
        }
        lines(first, end, false);
        lines(first, end, true);
        for (int row = first; row < end; row++) {
            card(row);
        }
    }

    private void lines(int first, int end, boolean lit) {
        var shape = scene.shape();
        for (int at = shape.above(scene.rows().node(first)); at >= 0; at = shape.above(at)) {
            trunk(at, first, end, lit);
        }
        for (int row = first; row < end; row++) {
            int node = scene.rows().node(row);
            trunk(node, first, end, lit);
            if (shape.above(node) >= 0 && scene.facts().isLit(node) == lit) {
                branch(row, node, lit);
            }
        }
    }

    /// From below a card down to its last child; only as long as the window is high.
    private void trunk(int node, int first, int end, boolean lit) {
        var rows = scene.rows();
        int last = lit ? scene.lastLit(node) : scene.last(node);
        if (last < 0 || rows.isClosed(node)) {
            return;
        }
        double from = Math.max(rows.row(node) + 0.5, first - 1);
        double to = Math.min(rows.row(last) + 0.5, end + 1.0);
        double thick = lit ? 2.5 * scale : 1;
        if (to > from) {
            ink.box(knob(node) - thick / 2, y(from), thick, (to - from) * row(), 0, line(lit));
        }
    }

    private void branch(int row, int node, boolean lit) {
        double from = knob(scene.shape().above(node));
        double thick = lit ? 2.5 * scale : 1;
        ink.box(from, y(row + 0.5) - thick / 2, x(node) - from, thick, 0, line(lit));
    }

    private int line(boolean lit) {
        return lit ? palette.accent() : palette.line();
    }

    private void card(int row) {
        int node = scene.rows().node(row);
        double x = x(node);
        if (x > scene.sight().width()) {
            return;
        }
        double y = y(row) + 3 * scale;
        double high = row() - 6 * scale;
        boolean lit = scene.facts().isLit(node);
        boolean selected = scene.selected() == node;
        double edge = selected ? 2 : 1;
        double radius = 5 * scale;
        ink.box(
                x,
                y,
                WIDE * scale,
                high,
                radius,
                lit || selected ? palette.accent() : palette.line());
        ink.box(
                x + edge,
                y + edge,
                WIDE * scale - 2 * edge,
                high - 2 * edge,
                Math.max(0, radius - edge),
                lit ? palette.soft() : palette.card());
        knob(node, y + high / 2);
        words(node, y + high / 2 + TEXT * scale * 0.36);
        bar(node, y, high);
    }

    /// A small box with minus or plus; a leaf has a point.
    private void knob(int node, double middle) {
        double x = knob(node);
        if (scene.shape().direct(node) == 0) {
            double dot = 4 * scale;
            ink.box(x - dot / 2, middle - dot / 2, dot, dot, dot / 2, palette.line());
            return;
        }
        double half = 5.5 * scale;
        ink.box(x - half, middle - half, 2 * half, 2 * half, 2 * scale, palette.muted());
        ink.box(x - half + 1, middle - half + 1, 2 * half - 2, 2 * half - 2, scale, palette.card());
        ink.box(x - half / 2, middle - 0.5, half, 1, 0, palette.ink());
        if (scene.rows().isClosed(node)) {
            ink.box(x - 0.5, middle - half / 2, 1, half, 0, palette.ink());
        }
    }

    private void words(int node, double base) {
        var facts = scene.facts();
        double size = TEXT * scale;
        double small = size * 0.88;
        double x = x(node) + 25 * scale;
        double right = x(node) + (WIDE - 9) * scale;
        int whole = scene.shape().size(node) - 1;
        if (whole > 0) {
            var count = Shown.count(whole);
            right -= ink.width(count, small, Weight.REGULAR);
            ink.text(right, base, small, Weight.REGULAR, count, palette.muted());
            right -= 10 * scale;
        }
        var rank = ink.clip(facts.rank(node), small, Weight.REGULAR, 64 * scale);
        right -= ink.width(rank, small, Weight.REGULAR);
        ink.text(right, base, small, Weight.REGULAR, rank, palette.muted());
        double dot = 7 * scale;
        right -= dot + 5 * scale;
        ink.box(
                right,
                base - size * 0.36 - dot / 2,
                dot,
                dot,
                dot / 2,
                palette.kind(facts.kind(node)));
        right -= 8 * scale;
        var name = ink.clip(facts.name(node), size, Weight.MEDIUM, (right - x) * 0.6);
        ink.text(x, base, size, Weight.MEDIUM, name, palette.ink());
        x += name.isEmpty() ? 0 : ink.width(name, size, Weight.MEDIUM) + 8 * scale;
        var code = ink.clip(facts.code(node), small, Weight.REGULAR, right - x);
        ink.text(x, base, small, Weight.REGULAR, code, palette.muted());
    }

    /// How much of the most somebody has, beside his card.
    private void bar(int node, double y, double high) {
        double heat = scene.facts().heat(node);
        var figure = scene.facts().figure(node);
        double x = x(node) + (WIDE + 10) * scale;
        if (heat > 0) {
            double length = Math.max(2, BAR * scale * heat);
            int colour = scene.facts().isBad() ? palette.alarm() : palette.hot();
            ink.box(x, y + high * 0.3, length, high * 0.4, 2 * scale, colour);
            x += length + 8 * scale;
        }
        if (!figure.isEmpty()) {
            double size = TEXT * scale * 0.88;
            boolean lit = scene.facts().isLit(node);
            ink.text(
                    x,
                    y + high / 2 + size * 0.36,
                    size,
                    lit ? Weight.MEDIUM : Weight.REGULAR,
                    figure,
                    lit ? palette.accent() : palette.muted());
        }
    }

    private double row() {
        return scene.sight().row();
    }

    private double x(int node) {
        return scene.shape().depth(node) * scene.sight().step() - scene.sight().left();
    }

    private double y(double row) {
        return row * row() - scene.sight().top();
    }

    private double knob(int node) {
        return x(node) + 13 * scale;
    }
}
