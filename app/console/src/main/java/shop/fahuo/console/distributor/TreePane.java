package shop.fahuo.console.distributor;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

import java.nio.IntBuffer;

/// The tree itself, on points of its own: drawn at most once a frame, and only what is in sight.
final class TreePane extends Region {

    private static final double WHEEL = 1.0015;

    /// How far the pointer moves before a press becomes a drag.
    private static final double SLACK = 4;

    private final DistributorsModel model;
    private final TreeWalk walk;
    private final Ui ui;
    private final Swatches swatches = new Swatches();
    private final ImageView picture = new ImageView();
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean dragging;

    TreePane(DistributorsModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        walk = model.walk();
        this.ui = ui;
        Nodes.styled(this, "tree");
        setId("tree");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TREE_VIEW);
        setMinSize(0, 0);
        picture.setSmooth(false);
        picture.setMouseTransparent(true);
        getChildren().setAll(swatches, picture);
        subscriptions.follow(model.changesProperty(), this::requestLayout);
        subscriptions.follow(model.cardProperty(), this::tell);
        subscriptions.add(swatches.changesProperty().subscribe(this::requestLayout));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnScroll(this::scroll);
    }

    /// What a screen reader says of whoever is selected.
    private void tell() {
        var card = model.cardProperty().get();
        setAccessibleText(
                card.map(
                                one ->
                                        ui.get(
                                                "tree.spoken",
                                                one.code(),
                                                one.person().row().maskedName(),
                                                one.person().row().stand().rank(),
                                                one.line().size() + 1,
                                                one.direct(),
                                                one.below()))
                        .orElse(ui.get("tree.spoken.none")));
    }

    @Override
    protected void layoutChildren() {
        swatches.resizeRelocate(0, 0, 0, 0);
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        walk.sight().resize(getWidth(), getHeight());
        model.tree().ifPresent(this::paint);
    }

    private void paint(Grown tree) {
        double unit = unit();
        var now = buffer((int) Math.ceil(getWidth() * unit), (int) Math.ceil(getHeight() * unit));
        var raster =
                new Raster(
                        now.getBuffer().array(),
                        now.getWidth(),
                        now.getHeight(),
                        unit,
                        tree.glyphs());
        var palette = swatches.palette();
        new TreePainter(raster, palette)
                .draw(
                        new TreeScene(
                                tree.shape(),
                                tree.rows(),
                                walk.sight(),
                                tree,
                                walk.selectedProperty().get()));
        now.updateBuffer(_ -> null);
        model.fetchNames();
    }

    /// Points of the screen in one of the layout's: 2 on a dense screen.
    private double unit() {
        var scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getOutputScaleX());
    }

    private PixelBuffer<IntBuffer> buffer(int width, int height) {
        var now = buffer;
        if (now == null || now.getWidth() != width || now.getHeight() != height) {
            now =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.allocate(width * height),
                            PixelFormat.getIntArgbPreInstance());
            picture.setImage(new WritableImage(now));
            buffer = now;
        }
        picture.setFitWidth(width / unit());
        picture.setFitHeight(height / unit());
        return now;
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        lastX = pressedX;
        lastY = pressedY;
        dragging = false;
    }

    private void drag(MouseEvent event) {
        dragging |= Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > SLACK;
        if (dragging) {
            walk.pan(lastX - event.getX(), lastY - event.getY());
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        if (!dragging && event.getButton() == MouseButton.PRIMARY) {
            walk.hit(event.getX(), event.getY(), event.getClickCount());
        }
    }

    /// The wheel zooms; with Shift, or sideways on a pad, it moves.
    private void scroll(ScrollEvent event) {
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            walk.pan(-event.getDeltaX() - (event.isShiftDown() ? event.getDeltaY() : 0), 0);
        } else {
            walk.zoom(Math.pow(WHEEL, event.getDeltaY()), event.getX(), event.getY());
        }
        event.consume();
    }
}
