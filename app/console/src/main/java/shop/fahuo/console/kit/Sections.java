package shop.fahuo.console.kit;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The parts of a page: a quiet title and what belongs under it.
public final class Sections {

    private Sections() {}

    public static VBox of(String title, Node... content) {
        var section = Nodes.styled(new VBox(8), "section");
        section.getChildren().add(Nodes.label(title, "section-title"));
        section.getChildren().addAll(content);
        return section;
    }

    /// Two columns: what it is, what it says. Rows are added with [#field].
    public static GridPane fields() {
        var grid = new GridPane(12, 4);
        var names = new ColumnConstraints();
        names.setMinWidth(64);
        names.setHalignment(HPos.LEFT);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        return grid;
    }

    public static void field(GridPane grid, String name, Node value) {
        var label = Nodes.label(name, "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var line = value instanceof Label ? VPos.BASELINE : VPos.CENTER;
        GridPane.setValignment(label, line);
        GridPane.setValignment(value, line);
        grid.addRow(grid.getRowCount(), label, value);
    }

    public static void field(GridPane grid, String name, String value) {
        if (!value.isBlank()) {
            field(grid, name, Nodes.paragraph(value));
        }
    }
}
