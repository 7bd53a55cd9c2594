package shop.fahuo.console.settlement;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.store.settlement.SettlementRecord;

import java.util.ArrayList;
import java.util.Optional;

/// The runs, the newest first, under the preview of the next one.
final class RunsPane extends VBox {

    private final RunsModel model;
    private final Ui ui;
    private final SettlementWords words;

    private final ListView<Entry> list = Nodes.named("settlement-runs", new ListView<>());
    private boolean restoring;

    /// @param run empty for the preview
    private record Entry(Optional<SettlementRecord> run) {

        Optional<String> number() {
            return run.map(SettlementRecord::number);
        }
    }

    RunsPane(RunsModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        words = new SettlementWords(ui);
        list.setAccessibleText(ui.get("settlement.runs"));
        list.setCellFactory(_ -> new Cell());
        list.getStyleClass().add("days");
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = Nodes.row(8, Nodes.label(ui.get("settlement.title"), "title"));
        getChildren().setAll(Nodes.styled(title, "queue-head"), list);
        subscriptions.follow(model.runsProperty(), this::show);
        subscriptions.add(model.pageProperty().subscribe(_ -> restore()));
    }

    void focusList() {
        list.requestFocus();
    }

    private void show() {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Optional.empty()));
        model.runsProperty().get().forEach(run -> entries.add(new Entry(Optional.of(run))));
        restoring = true;
        list.getItems().setAll(entries);
        restoring = false;
        restore();
    }

    private void restore() {
        restoring = true;
        model.pageProperty()
                .get()
                .map(page -> page.run().map(SettlementRecord::number))
                .flatMap(
                        wanted ->
                                list.getItems().stream()
                                        .filter(one -> one.number().equals(wanted))
                                        .findFirst())
                .ifPresent(list.getSelectionModel()::select);
        restoring = false;
    }

    private void chosen(@Nullable Entry entry) {
        if (!restoring && entry != null) {
            model.choose(entry.number());
        }
    }

    private final class Cell extends ListCell<Entry> {

        /// No wider than the list: long words are cut.
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : of(entry.run()));
        }

        private Node of(Optional<SettlementRecord> run) {
            return run.map(this::run)
                    .orElseGet(
                            () ->
                                    Nodes.column(
                                            2,
                                            Nodes.label(ui.get("settlement.preview"), "strong"),
                                            quiet(ui.get("settlement.preview.hint"))));
        }

        private Node run(SettlementRecord run) {
            var sums = run.sums();
            var state = Nodes.badge(ui.word(run.state()), words.tone(run.state()));
            var what =
                    Nodes.row(
                            8,
                            quiet(
                                    ui.get(
                                            "settlement.run.sums",
                                            Shown.yuan(Fen.of(sums.net())),
                                            sums.payees())),
                            Nodes.spacer());
            if (sums.troubles() > 0) {
                var troubles = ui.get("settlement.run.troubles", sums.troubles());
                what.getChildren().add(Nodes.badge(troubles, Tone.DANGER));
            }
            return Nodes.column(
                    2,
                    Nodes.row(8, Nodes.label(run.number(), "strong"), Nodes.spacer(), state),
                    what,
                    quiet(words.people(run)));
        }

        private Node quiet(String text) {
            return Nodes.label(text, "small", "muted");
        }
    }
}
