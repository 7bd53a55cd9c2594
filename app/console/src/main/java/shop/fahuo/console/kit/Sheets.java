package shop.fahuo.console.kit;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/// Shows one sheet over the window and keeps the keyboard in it until it goes. A sheet never has a
/// default button: Enter alone ships nothing.
public final class Sheets extends StackPane {

    private static final double MARGIN = 32;
    private static final double GAP = 4;

    private final Node below;
    private Optional<Open> open = Optional.empty();

    private record Open(
            Node sheet, Runnable onEscape, Runnable gone, Optional<Node> focusedBefore) {}

    public Sheets(Node below) {
        this.below = below;
        getStyleClass().add("sheets");
        getChildren().add(below);
        addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.focusOwnerProperty().subscribe(this::keepFocus);
                            }
                        });
    }

    /// Takes the place of the sheet that shows, if one does.
    ///
    /// @param onEscape what the Escape key does
    /// @param gone called once the sheet has been taken away
    public void show(Region sheet, Runnable onEscape, Runnable gone) {
        var before = open.flatMap(Open::focusedBefore);
        open.ifPresent(this::remove);
        var scrim =
                Nodes.styled(
                        new StackPane(
                                Nodes.styled(new Region(), "shade"), Nodes.styled(sheet, "sheet")),
                        "scrim");
        var focused = before.or(() -> Optional.ofNullable(getScene()).map(Scene::getFocusOwner));
        StackPane.setMargin(sheet, new Insets(MARGIN));
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        open = Optional.of(new Open(scrim, onEscape, gone, focused));
        getChildren().add(scrim);
        focus(sheet);
    }

    public void show(Region sheet, Runnable onEscape) {
        show(sheet, onEscape, () -> {});
    }

    /// A small sheet right below what it is for; a click beside it is the Escape key.
    ///
    /// @param gone called once the sheet has been taken away
    public void showBelow(Node anchor, Region sheet, Runnable onEscape, Runnable gone) {
        show(sheet, onEscape, gone);
        open.ifPresent(
                now -> {
                    now.sheet.getStyleClass().add("dropdown");
                    now.sheet.addEventHandler(
                            MouseEvent.MOUSE_PRESSED,
                            event -> {
                                if (!isWithin(sheet, (Node) event.getTarget())) {
                                    onEscape.run();
                                }
                            });
                });
        var at = sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
        double right = Math.max(MARGIN, getWidth() - sheet.prefWidth(-1) - MARGIN);
        StackPane.setAlignment(sheet, Pos.TOP_LEFT);
        StackPane.setMargin(
                sheet,
                new Insets(at.getMaxY() + GAP, 0, GAP, Math.clamp(at.getMinX(), GAP, right)));
    }

    public void showBelow(Node anchor, Region sheet, Runnable onEscape) {
        showBelow(anchor, sheet, onEscape, () -> {});
    }

    public boolean isShowing() {
        return open.isPresent();
    }

    public void close() {
        open.ifPresent(
                was -> {
                    open = Optional.empty();
                    remove(was);
                    was.focusedBefore.ifPresent(Node::requestFocus);
                });
    }

    private void remove(Open was) {
        getChildren().remove(was.sheet);
        was.gone.run();
    }

    private void closeOnEscape(KeyEvent event) {
        if (isShowing() && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            open.ifPresent(now -> now.onEscape.run());
        }
    }

    /// Tab walks round inside the sheet.
    private void keepFocus(@org.jspecify.annotations.Nullable Node focused) {
        open.filter(now -> focused != null && isWithin(below, focused))
                .ifPresent(now -> focus(now.sheet));
    }

    /// A sheet that has nothing to do on it for now keeps the keyboard itself: Tab leads to what
    /// comes, and not to what is below.
    private static void focus(Node sheet) {
        if (!focusFirst(sheet)) {
            sheet.requestFocus();
        }
    }

    private static boolean isWithin(Node ancestor, Node node) {
        return node.equals(ancestor)
                || (node.getParent() != null && isWithin(ancestor, node.getParent()));
    }

    private static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Sheets::focusFirst);
    }
}
