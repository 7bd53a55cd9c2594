package shop.fahuo.console.order.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// Asks under which name the list is to be kept.
final class ViewNameSheet extends VBox {

    private static final double WIDTH = 320;

    private final ViewsModel model;
    private final Ui ui;
    private final TextField name = Nodes.named("view-name", new TextField());
    private final Button save = Nodes.named("view-save", new Button());

    ViewNameSheet(ViewsModel model, Ui ui, Runnable close) {
        super(10);
        this.model = model;
        this.ui = ui;
        setPrefWidth(WIDTH);
        var words = Nodes.named("view-problem", Nodes.paragraph("", "small"));
        name.setPromptText(ui.get("order.view.name"));
        name.setAccessibleText(ui.get("order.view.name"));
        name.setTextFormatter(Inputs.atMost(SavedView.LONGEST_NAME));
        name.setText(model.shown().map(SavedView::name).orElse(""));
        Runnable give =
                () -> {
                    if (model.problem(name.getText()).isEmpty()) {
                        close.run();
                        model.save(name.getText());
                    }
                };
        name.setOnAction(event -> give.run());
        save.getStyleClass().add("accent");
        save.setOnAction(event -> give.run());
        var back = Nodes.named("view-back", new Button(ui.get("kit.back")));
        back.setOnAction(event -> close.run());
        name.textProperty().subscribe(typed -> show(typed, words));
        getChildren()
                .setAll(
                        Nodes.label(ui.get("order.view.save"), "strong"),
                        name,
                        words,
                        Nodes.row(8, Nodes.spacer(), back, save));
    }

    private void show(String typed, Label words) {
        var problem = model.problem(typed);
        save.setDisable(problem.isPresent());
        save.setText(ui.get(model.isTaken(typed) ? "order.view.replace" : "order.view.keep"));
        boolean silent = typed.isBlank() && model.problem("-").isEmpty();
        words.setText(problem.filter(why -> !silent).map(ui::get).orElse(""));
        words.getStyleClass().setAll("label", "small", Tone.DANGER.style());
        if (problem.isEmpty() && model.isTaken(typed)) {
            words.setText(ui.get("order.view.replace.hint"));
            words.getStyleClass().setAll("label", "small", "muted");
        }
        Nodes.show(words, !words.getText().isEmpty());
    }
}
