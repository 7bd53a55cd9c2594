package shop.fahuo.console.commission;

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

import java.util.Optional;

/// Every plan that was put in force, the one that counts last first.
final class VersionsPane extends VBox {

    private final PlansModel model;
    private final Ui ui;
    private final ListView<PlanVersion> list = Nodes.named("plan-versions", new ListView<>());
    private final Choosing<PlanVersion> choosing = Choosing.in(list, this::chosen);

    VersionsPane(PlansModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        list.setAccessibleText(ui.get("commission.versions"));
        list.setCellFactory(_ -> new Cell());
        list.getStyleClass().add("days");
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = Nodes.row(8, Nodes.label(ui.get("commission.title"), "title"));
        getChildren().setAll(Nodes.styled(title, "queue-head"), list);
        subscriptions.follow(model.versionsProperty(), this::show);
        subscriptions.add(model.subjectProperty().subscribe(_ -> restore()));
        subscriptions.follow(model.readProperty(), () -> list.setPlaceholder(none()));
    }

    void focusList() {
        list.requestFocus();
    }

    private Node none() {
        var read = model.readProperty().get();
        return Nodes.label(read ? ui.get("commission.versions.none") : "", "subtle");
    }

    private void show() {
        choosing.show(model.versionsProperty().get());
        restore();
    }

    /// While a file shows, no version does.
    private void restore() {
        choosing.selectOrNone(
                model.subjectProperty().get() instanceof PlanSubject.Version(var shown)
                        ? Optional.of(shown)
                        : Optional.empty());
    }

    private void chosen(Optional<PlanVersion> version) {
        version.ifPresent(model::choose);
    }

    static Node badge(PlanVersion.Standing standing, Ui ui) {
        return switch (standing) {
            case LIVE -> Nodes.badge(ui.word(standing), Tone.GOOD);
            case COMING -> Nodes.badge(ui.word(standing), Tone.ACCENT);
            case PAST -> Nodes.badge(ui.word(standing), Tone.QUIET);
        };
    }

    private final class Cell extends ListCell<PlanVersion> {

        /// No wider than the list: long names are cut.
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PlanVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(null);
            setGraphic(empty || version == null ? null : of(version));
        }

        private Node of(PlanVersion version) {
            var plan = version.plan();
            var name = Nodes.label(plan.plan().plan().name(), "strong");
            name.setMinWidth(0);
            return Nodes.column(
                    2,
                    Nodes.row(8, name, Nodes.spacer(), badge(version.standing(), ui)),
                    Nodes.label(
                            ui.get(
                                    "commission.versions.since",
                                    plan.version(),
                                    ui.shown().time(plan.from())),
                            "small",
                            "muted"),
                    Nodes.label(
                            ui.get("commission.versions.by", PlanPane.person(plan.by())),
                            "small",
                            "subtle"));
        }
    }
}
