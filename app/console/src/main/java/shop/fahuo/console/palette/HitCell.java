package shop.fahuo.console.palette;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import shop.fahuo.console.kit.Nodes;

import java.util.function.Consumer;

/// A row of the palette: what it is, which one, and its key.
final class HitCell extends ListCell<Hit> {

    private static final double ICON = 18;

    private final StackPane icon = new StackPane();
    private final Label title = Nodes.label("");
    private final Label detail = Nodes.label("", "muted");
    private final Label key = Nodes.label("", "key-cap");
    private final HBox row = Nodes.row(10, icon, title, detail, Nodes.spacer(), key);

    /// @param choose what a click does
    HitCell(Consumer<Hit> choose) {
        icon.setMinWidth(ICON);
        title.setMinWidth(Region.USE_PREF_SIZE);
        key.setMinWidth(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        // A long row gives way inside and never scrolls the list sideways.
        row.setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                _ -> {
                    if (getItem() != null) {
                        choose.accept(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (hit == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        icon.getChildren().setAll(Nodes.icon(hit.icon()));
        title.setText(hit.title());
        detail.setText(hit.detail());
        key.setText(hit.key().map(KeyCombination::getDisplayText).orElse(""));
        Nodes.show(key, hit.key().isPresent());
        setAccessibleText(hit.title() + " " + hit.detail() + " " + key.getText());
        setGraphic(row);
    }
}
