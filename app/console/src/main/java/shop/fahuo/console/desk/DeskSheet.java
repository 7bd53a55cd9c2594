package shop.fahuo.console.desk;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.FieldPane;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.TextSize;
import shop.fahuo.console.kit.Ui;

import java.util.List;
import java.util.stream.Stream;

/// What can be set for this desk alone. Every choice holds at once.
public final class DeskSheet extends VBox {

    private static final List<Integer> MINUTES = List.of(0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60);

    private final DeskModel model;
    private final Ui ui;

    /// @param person who sits here
    public DeskSheet(DeskModel model, String person, Ui ui, Runnable close) {
        super(14);
        this.model = model;
        this.ui = ui;
        setId("desk-settings");
        setPrefWidth(520);
        var done = Nodes.named("desk-close", new Button(ui.get("kit.close")));
        done.setOnAction(event -> close.run());
        getChildren()
                .setAll(
                        Nodes.label(ui.get("desktop.settings"), "headline"),
                        FieldPane.around(
                                ui.get("desktop.lockAfter"),
                                ui.get("desktop.lockAfter.hint"),
                                lock()),
                        FieldPane.around(
                                ui.get("desktop.textSize"),
                                ui.get("desktop.textSize.hint"),
                                size()),
                        FieldPane.around(
                                ui.get("desktop.person"),
                                ui.get("desktop.person.hint"),
                                Nodes.label(person)),
                        Nodes.row(8, Nodes.spacer(), done));
    }

    private Node lock() {
        var now = model.lockAfterProperty().get();
        var minutes =
                Stream.concat(MINUTES.stream(), Stream.of(now.minutes()))
                        .distinct()
                        .sorted()
                        .map(LockAfter::new)
                        .toList();
        var choice = Inputs.choice("desk-lock-after", minutes, this::words);
        choice.setAccessibleText(ui.get("desktop.lockAfter"));
        choice.setValue(now);
        choice.valueProperty().subscribe((was, is) -> model.lockAfter(is));
        return choice;
    }

    private String words(LockAfter after) {
        return after.minutes() == 0
                ? ui.get("desktop.lockAfter.never")
                : ui.get("desktop.lockAfter.minutes", after.minutes());
    }

    private Node size() {
        var choice =
                Inputs.choice(
                        "desk-text-size",
                        TextSize.all().toList(),
                        size -> ui.get("desktop.textSize.percent", size.percent()));
        choice.setAccessibleText(ui.get("desktop.textSize"));
        choice.setValue(model.lookProperty().get().size());
        choice.valueProperty()
                .subscribe((was, is) -> model.use(model.lookProperty().get().with(is)));
        return choice;
    }
}
