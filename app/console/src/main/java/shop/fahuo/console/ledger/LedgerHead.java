package shop.fahuo.console.ledger;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.ledger.AccountShelf;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Which accounts are listed, what they come to, and a field for whoever is looked for.
final class LedgerHead extends VBox {

    private final LedgerModel model;
    private final Ui ui;
    private final Map<AccountShelf, ToggleButton> shelves = new EnumMap<>(AccountShelf.class);
    private final TextField search = Nodes.named("ledger-search", new TextField());
    private final Label total = Nodes.named("ledger-total", Nodes.label("", "muted"));

    /// @param done gets the keyboard once something was looked for
    LedgerHead(LedgerModel model, Ui ui, Runnable done, Subscriptions subscriptions) {
        super(8);
        this.model = model;
        this.ui = ui;
        getStyleClass().add("queue-head");
        var row = Nodes.row(2);
        for (var shelf : AccountShelf.values()) {
            row.getChildren().add(shelf(shelf));
        }
        search.setPromptText(ui.get("ledger.search"));
        search.setAccessibleText(ui.get("ledger.search"));
        search.setPrefWidth(190);
        search.setOnAction(
                _ -> {
                    model.search(search.getText());
                    done.run();
                });
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        model.search("");
                        done.run();
                    }
                });
        getChildren().setAll(row, Nodes.row(8, search, Nodes.spacer(), total));
        subscriptions.follow(model.shelfProperty(), this::show);
        subscriptions.follow(
                model.searchProperty(),
                () -> {
                    search.setText(model.searchProperty().get());
                    showTotal();
                });
        subscriptions.follow(model.totalProperty(), this::showTotal);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Node shelf(AccountShelf shelf) {
        var button = Nodes.styled(new ToggleButton(ui.word(shelf)), "flat");
        button.setId("ledger-shelf-" + shelf.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    model.show(shelf);
                    show();
                });
        shelves.put(shelf, button);
        return button;
    }

    private void show() {
        shelves.forEach(
                (shelf, button) -> button.setSelected(shelf == model.shelfProperty().get()));
    }

    private void showTotal() {
        total.setText(
                model.totalProperty()
                        .get()
                        .filter(_ -> model.searchProperty().get().isEmpty())
                        .map(sum -> ui.get("ledger.total", sum.accounts(), Shown.yuan(sum.holds())))
                        .orElse(""));
    }
}
