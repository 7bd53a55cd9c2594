package shop.fahuo.console.distributor;

/// Draws a tree as near as somebody looks at it.
final class TreePainter {

    private final Raster raster;
    private final TreePalette palette;

    TreePainter(Raster raster, TreePalette palette) {
        this.raster = raster;
        this.palette = palette;
    }

    void draw(TreeScene scene) {
        raster.clear(palette.ground());
        if (scene.sight().isMap()) {
            new TreeMapped(raster, palette, scene).draw();
        } else {
            new TreeCards(raster, palette, scene).draw();
        }
    }
}
