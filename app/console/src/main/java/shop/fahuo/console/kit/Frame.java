package shop.fahuo.console.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.util.List;

/// The root of a window's scene: shows one thing at a time, as large as somebody likes to read it.
///
/// Everything is laid out at its usual size in a window that is smaller by the same factor, and
/// drawn larger: so no screen has to know of sizes, and at 150 % a screen of 1440 × 900 looks as
/// one of 960 × 600 does. What pops up is a window of its own and follows by its text.
public final class Frame extends Region {

    private static final String STYLE = "text-";

    private final Scale scale = new Scale(1, 1);
    private TextSize size = TextSize.USUAL;

    public Frame(Node content) {
        show(content);
        ListChangeListener<Window> popups =
                change -> {
                    while (change.next()) {
                        change.getAddedSubList().forEach(this::follow);
                    }
                };
        // The list of windows outlives them all: who stays on it stays in memory.
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .subscribe(
                        showing -> {
                            if (showing != null && showing) {
                                Window.getWindows().addListener(popups);
                            } else {
                                Window.getWindows().removeListener(popups);
                            }
                        });
    }

    /// In the place of what showed before, and of whatever had popped up over it.
    public void show(Node content) {
        getChildren().forEach(before -> before.getTransforms().remove(scale));
        content.getTransforms().add(scale);
        popups().forEach(PopupWindow::hide);
        getChildren().setAll(content);
    }

    public void use(TextSize wanted) {
        size = wanted;
        scale.setX(wanted.factor());
        scale.setY(wanted.factor());
        requestLayout();
    }

    private void follow(Window window) {
        if (isOurs(window)) {
            var styles = window.getScene().getRoot().getStyleClass();
            styles.removeIf(style -> style.startsWith(STYLE));
            styles.add(STYLE + size.percent());
        }
    }

    private List<PopupWindow> popups() {
        return Window.getWindows().stream()
                .filter(this::isOurs)
                .map(PopupWindow.class::cast)
                .toList();
    }

    private boolean isOurs(Window window) {
        return window instanceof PopupWindow popup
                && popup.getOwnerWindow() != null
                && getScene() != null
                && popup.getOwnerWindow().equals(getScene().getWindow());
    }

    @Override
    protected void layoutChildren() {
        for (var child : getManagedChildren()) {
            child.resizeRelocate(0, 0, getWidth() / size.factor(), getHeight() / size.factor());
        }
    }
}
