package shop.fahuo.console.settlement;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.fahuo.console.kit.Choosing;
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

    private final SettlementModel model;
    private final Ui ui;
    private final SettlementWords words;

    private final ListView<Entry> list = Nodes.named("settlement-runs", new ListView<>());
    private final Choosing<Entry> choosing = Choosing.in(list, this::chosen);

    /// @param run empty for the preview
    private record Entry(Optional<SettlementRecord> run) {

        Optional<String> number() {
            return run.map(SettlementRecord::number);
        }
    }

    RunsPane(SettlementModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        words = new SettlementWords(ui);
        list.setAccessibleText(ui.get("settlement.runs"));
        list.setCellFactory(_ -> new Cell());
        list.getStyleClass().add("days");
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = Nodes.row(8, Nodes.label(ui.get("settlement.title"), "title"));
        getChildren().setAll(Nodes.styled(title, "queue-head"), list);
        subscriptions.follow(model.runs().runsProperty(), this::show);
        subscriptions.add(model.runs().pageProperty().subscribe(_ -> restore()));
    }

    void focusList() {
        list.requestFocus();
    }

    private void show() {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Optional.empty()));
        model.runs().runsProperty().get().forEach(run -> entries.add(new Entry(Optional.of(run))));
        choosing.show(entries);
        restore();
    }

    private void restore() {
        model.runs()
                .pageProperty()
                .get()
                .map(page -> page.run().map(SettlementRecord::number))
                .flatMap(
                        wanted ->
                                list.getItems().stream()
                                        .filter(one -> one.number().equals(wanted))
                                        .findFirst())
                .ifPresent(choosing::select);
    }

    private void chosen(Optional<Entry> entry) {
        entry.map(Entry::number).ifPresent(model::choose);
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
            // By its number people speak of it: rather the state is cut.
            var number = Nodes.label(run.number(), "strong");
            number.setMinWidth(USE_PREF_SIZE);
            return Nodes.column(
                    2, Nodes.row(8, number, Nodes.spacer(), state), what, quiet(words.people(run)));
        }

        private Node quiet(String text) {
            return Nodes.label(text, "small", "muted");
        }
    }
}
