package shop.fahuo.console.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.QueueModel;

import java.util.List;

/// Search, and what concerns the whole shop.
public final class HeaderView extends HBox {

    private final TextField search = Nodes.named("search", new TextField());
    private final Command find =
            Command.always("shell.find", Feather.SEARCH, "Shortcut+F", this::focusSearch);

    /// @param main shown with words
    /// @param bell between them
    /// @param quiet shown as icons
    /// @param found shows what the search found
    /// @param done gets the keyboard when nothing is searched any more
    public HeaderView(
            QueueModel model,
            Ui ui,
            List<Command> main,
            Node bell,
            List<Command> quiet,
            Runnable found,
            Runnable done) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("header-bar");
        var prompt = ui.get("shell.search", ui.texts().keys().shown(find));
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.setPrefWidth(380);
        search.setText(model.filterProperty().get().search().orElse(""));
        search.setOnAction(
                event -> {
                    model.search(search.getText());
                    found.run();
                });
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        search.clear();
                        model.search("");
                        done.run();
                    }
                });
        getChildren().addAll(search, Nodes.spacer());
        main.forEach(command -> getChildren().add(Buttons.of(command, ui.texts())));
        getChildren().add(bell);
        quiet.forEach(command -> getChildren().add(Buttons.iconOnly(command, ui.texts())));
    }

    /// Takes the keyboard to the search.
    Command find() {
        return find;
    }

    private void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}
