package shop.fahuo.console.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.labels.font.Fonts;

import java.util.List;
import java.util.stream.IntStream;

/// What a picture is made of, whatever its letters look like.
class TreePainterTest {

    private static final int GROUND = 0xffffffff;
    private static final int CARD = 0xfffafafa;
    private static final int LINE = 0xffcccccc;
    private static final int ACCENT = 0xff0000ff;
    private static final int SOFT = 0xffddddff;
    private static final int BLOCK = 0xff99ccff;
    private static final int HOT = 0xff00aa00;
    private static final TreePalette PALETTE =
            new TreePalette(
                    GROUND,
                    CARD,
                    LINE,
                    0xff000000,
                    0xff666666,
                    ACCENT,
                    SOFT,
                    BLOCK,
                    HOT,
                    0xffcc0000,
                    GROUND,
                    List.of(0xff808080, 0xffffaa00));
    private static final Glyphs GLYPHS = new Glyphs(new Fonts());
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private final int[] pixels = new int[WIDTH * HEIGHT];

    // 1 and 3 are below 0, and 2 below 1; 4 is alone.
    private final TreeShape shape = TestTrees.shape(-1, 0, 1, 0, -1);

    private final TreeRows rows = new TreeRows(shape);
    private final TreeSight sight = new TreeSight();

    private Raster draw(TestFacts facts, int selected) {
        sight.resize(WIDTH, HEIGHT);
        sight.bound(rows.count(), shape.deepest());
        var raster = new Raster(pixels, WIDTH, HEIGHT, 1, GLYPHS);
        new TreePainter(raster, PALETTE).draw(new TreeScene(shape, rows, sight, facts, selected));
        return raster;
    }

    @Test
    void drawsACardInEachRowAndNothingBelowTheLast() {
        var raster = draw(new TestFacts(), -1);
        for (int row = 0; row < 5; row++) {
            int x = (int) (shape.depth(row) * sight.step()) + 60;
            assertThat(raster.pixel(x, row * 30 + 4)).isEqualTo(CARD);
            assertThat(raster.pixel(x, row * 30 + 1)).isEqualTo(GROUND);
            assertThat(dark(row * 30 + 8, row * 30 + 22)).isPositive();
        }
        assertThat(IntStream.range(5 * 30, HEIGHT).map(y -> raster.pixel(40, y)).distinct())
                .containsExactly(GROUND);
    }

    @Test
    void bindsThoseBelowToWhoeverIsAbove() {
        var raster = draw(new TestFacts(), -1);
        // Down from under 0 to 3, and across to it.
        assertThat(raster.pixel(13, 70)).isEqualTo(LINE);
        assertThat(raster.pixel(20, 105)).isEqualTo(LINE);
        assertThat(raster.pixel(13, 112)).isEqualTo(GROUND);
        rows.turn(0);
        assertThat(draw(new TestFacts(), -1).pixel(13, 29)).isEqualTo(GROUND);
    }

    @Test
    void framesWhoeverIsSelectedAndLightsTheWay() {
        var raster = draw(new TestFacts(0, 1, 2), 4);
        assertThat(raster.pixel(100, 4 * 30 + 4)).isEqualTo(ACCENT);
        assertThat(raster.pixel(100, 3 * 30 + 3)).isEqualTo(LINE);
        assertThat(raster.pixel(61, 4)).isEqualTo(SOFT);
        assertThat(raster.pixel(13, 40)).isEqualTo(ACCENT);
        assertThat(raster.pixel(13, 80)).isEqualTo(LINE);
    }

    @Test
    void drawsBlocksAsHighAsAllBelowFromAfar() {
        var far =
                TreeShape.of(10_001, number -> number == 0 ? -1 : number <= 5000 ? 0 : number - 1);
        var open = new TreeRows(far);
        var look = new TreeSight();
        look.resize(WIDTH, HEIGHT);
        look.bound(open.count(), 0);
        look.fit();
        var raster = new Raster(pixels, WIDTH, HEIGHT, 1, GLYPHS);
        new TreePainter(raster, PALETTE).draw(new TreeScene(far, open, look, new TestFacts(), -1));
        assertThat(raster.pixel(2, 2)).isEqualTo(BLOCK);
        assertThat(raster.pixel(2, HEIGHT - 3)).isEqualTo(BLOCK);
        // Those who brought nobody are denser than a point, so their column is full.
        assertThat(raster.pixel((int) look.step() + 4, 250)).isNotEqualTo(GROUND);
    }

    @Test
    void coversATenthOfAPointByATenth() {
        assertThat(TreePalette.mix(0xff000000, 0xffffffff, 0)).isEqualTo(0xff000000);
        assertThat(TreePalette.mix(0xff000000, 0xffffffff, 255)).isEqualTo(0xffffffff);
        assertThat(TreePalette.mix(0xff0a0000, 0xff1e0000, 128)).isEqualTo(0xff140000);
    }

    private long dark(int from, int to) {
        return IntStream.range(from * WIDTH, to * WIDTH)
                .filter(i -> (pixels[i] & 0xff) < 0x40 && pixels[i] != HOT)
                .count();
    }
}
