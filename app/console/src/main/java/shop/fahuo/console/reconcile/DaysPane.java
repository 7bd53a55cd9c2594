package shop.fahuo.console.reconcile;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.fahuo.console.kit.Choosing;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Optional;

/// The last days of every account, each with how it stands, under one entry for all of them.
final class DaysPane extends VBox {

    /// What a line of the list is.
    private sealed interface Entry {

        record All() implements Entry {}

        /// @param first of its account, whose name stands above it
        record Day(DayRow row, boolean first) implements Entry {}
    }

    private final DaysModel model;
    private final Ui ui;
    private final DayWords words;
    private final ListView<Entry> list = Nodes.named("reconcile-days", new ListView<>());
    private final Choosing<Entry> choosing = Choosing.in(list, this::chosen);

    DaysPane(DaysModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        words = new DayWords(ui);
        list.setAccessibleText(ui.get("reconcile.days"));
        list.setCellFactory(_ -> new Cell());
        list.getStyleClass().add("days");
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = Nodes.row(8, Nodes.label(ui.get("reconcile.title"), "title"));
        getChildren().setAll(Nodes.styled(title, "queue-head"), list);
        subscriptions.follow(model.rowsProperty(), this::show);
        subscriptions.add(model.selectedProperty().subscribe(_ -> restore()));
    }

    void focusList() {
        list.requestFocus();
    }

    private void show() {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.All());
        Optional<Shelf> last = Optional.empty();
        for (var row : model.rowsProperty().get()) {
            boolean first = last.filter(row.shelf()::equals).isEmpty();
            last = Optional.of(row.shelf());
            entries.add(new Entry.Day(row, first));
        }
        choosing.show(entries);
        restore();
    }

    private void restore() {
        var wanted = model.selectedProperty().get();
        list.getItems().stream()
                .filter(entry -> row(entry).equals(wanted))
                .findFirst()
                .ifPresent(choosing::select);
    }

    private void chosen(Optional<Entry> entry) {
        entry.map(DaysPane::row).ifPresent(model::select);
    }

    private static Optional<DayRow> row(Entry entry) {
        return switch (entry) {
            case Entry.All() -> Optional.empty();
            case Entry.Day(var row, _) -> Optional.of(row);
        };
    }

    private final class Cell extends ListCell<Entry> {

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : of(entry));
        }

        private Node of(Entry entry) {
            return switch (entry) {
                case Entry.All() -> line(ui.get("reconcile.all"), all());
                case Entry.Day(var row, var first) -> first ? under(row) : day(row);
            };
        }

        private Node under(DayRow row) {
            return Nodes.column(
                    8, Nodes.label(words.account(row.shelf()), "section-title"), day(row));
        }

        private Node day(DayRow row) {
            var weekday =
                    row.day()
                            .getDayOfWeek()
                            .getDisplayName(TextStyle.SHORT, ui.texts().language().locale());
            var name = ui.get("reconcile.day", row.day().toString().substring(5), weekday);
            return line(name, words.state(row));
        }

        private Node all() {
            long open = model.open();
            return open == 0
                    ? Nodes.label(ui.get("reconcile.all.none"), "subtle")
                    : Nodes.badge(ui.get("reconcile.day.open", open), Tone.DANGER);
        }

        private Node line(String name, Node state) {
            return Nodes.row(8, Nodes.label(name), Nodes.spacer(), state);
        }
    }
}
