package shop.fahuo.console.print;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

/// The label as the chosen printer would print it next, dot for dot.
final class PreviewPane extends VBox {

    private final PrintModel model;
    private final Ui ui;
    private final ImageView image = Nodes.named("print-preview", new ImageView());
    private final StackPane paper = new StackPane(image);

    PreviewPane(PrintModel model, Ui ui, Subscriptions subscriptions) {
        super(10);
        this.model = model;
        this.ui = ui;
        setMinWidth(280);
        getStyleClass().add("print-preview");
        image.setPreserveRatio(true);
        image.setSmooth(true);
        // Bound to the pane and not to the image, which would grow by what it shows.
        image.fitWidthProperty().bind(widthProperty().subtract(32));
        image.fitHeightProperty().bind(heightProperty().subtract(72));
        paper.setMinSize(0, 0);
        VBox.setVgrow(paper, Priority.ALWAYS);
        subscriptions.follow(model.previewProperty(), this::show);
    }

    private void show() {
        var preview = model.previewProperty().get();
        if (preview.isEmpty()) {
            getChildren()
                    .setAll(
                            new Empty(
                                    Feather.PRINTER,
                                    ui.get("print.preview.none"),
                                    ui.get("print.preview.none.next")));
            return;
        }
        var label = preview.get();
        image.setImage(LabelImage.of(label.dots()));
        image.setAccessibleText(ui.get("print.preview.of", label.row().number()));
        var note =
                Nodes.paragraph(
                        label.misfits() == 0
                                ? ui.get("print.preview.of", label.row().number())
                                : ui.get("print.preview.misfits", label.misfits()),
                        "muted");
        getChildren().setAll(paper, note);
    }
}
