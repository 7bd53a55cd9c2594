package shop.fahuo.console.distributor;

import shop.fahuo.labels.font.Fonts;

import java.util.SplittableRandom;

/// Frames of a tree of made-up people, drawn as the window does it; for whoever measures that.
public final class TreeFrames {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int STARS = 10;
    private static final double REGION = 100_000;

    private final TreeRows rows;
    private final TreeScene scene;
    private final TreePainter painter;
    private final TreePalette palette = Paper.palette();
    private boolean down = true;

    /// How much of the tree is in sight.
    public enum Near {
        CARDS,
        BLOCKS,
        /// A hundred thousand people.
        REGION,
        ALL
    }

    public TreeFrames(int people, Fonts fonts) {
        var random = new SplittableRandom(people);
        var above = new int[people];
        for (int i = 0; i < people; i++) {
            int recent = i - 1 - random.nextInt(Math.clamp(i, 1, 4_000));
            above[i] = i == 0 ? -1 : random.nextInt(3) == 0 ? i / STARS : Math.max(0, recent);
        }
        var shape = TreeShape.of(people, number -> above[number]);
        rows = new TreeRows(shape);
        var sight = new TreeSight();
        sight.resize(WIDTH, HEIGHT);
        sight.bound(rows.count(), shape.deepest());
        scene = new TreeScene(shape, rows, sight, new Everybody(), 0);
        painter =
                new TreePainter(
                        new Raster(new int[WIDTH * HEIGHT], WIDTH, HEIGHT, 1, new Glyphs(fonts)),
                        palette);
    }

    public void look(Near near) {
        var sight = scene.sight();
        sight.fit();
        switch (near) {
            case CARDS -> sight.read();
            case BLOCKS -> sight.zoom(3 / sight.row(), 0, 0);
            case REGION -> sight.zoom(HEIGHT / REGION / sight.row(), 0, 0);
            case ALL -> {}
        }
    }

    /// Moves on by what a hand does in a frame, there and back, and draws.
    public void next() {
        var sight = scene.sight();
        double before = sight.top();
        sight.pan(down ? 3 : -3, down ? 61 : -61);
        if (sight.top() == before) {
            down = !down;
        }
        painter.draw(scene);
    }

    /// Lays all anew, as opening or closing somebody does.
    public void turn() {
        rows.turn(1);
    }

    /// All have long names, and their own amounts.
    private static final class Everybody implements TreeFacts {

        private static final String FAMILY = "赵钱孙李周吴郑王冯陈沈韩杨朱许何吕张孔曹严华金魏陶姜";

        @Override
        public String code(int node) {
            return "D" + (1_000_000 + node);
        }

        @Override
        public String name(int node) {
            int at = node % FAMILY.length();
            return FAMILY.substring(at, at + 1) + "**";
        }

        @Override
        public String rank(int node) {
            return node % 7 == 0 ? "金牌合伙人" : "普通";
        }

        @Override
        public int kind(int node) {
            return node % 7 == 0 ? 1 : 0;
        }

        @Override
        public String figure(int node) {
            return "¥" + node % 9_973;
        }

        @Override
        public double heat(int node) {
            return node % 9_973 / 9_973.0;
        }

        @Override
        public boolean isBad() {
            return false;
        }

        @Override
        public boolean byRank() {
            return false;
        }

        @Override
        public boolean isLit(int node) {
            return node == 0;
        }

        @Override
        public int litBelow(int node) {
            return TreeShape.NOBODY;
        }
    }
}
