package shop.fahuo.console.review;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectExpression;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.ShopTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Asks for the day and the time at which a hold ends, and says what is wrong with them.
final class HoldEndPane extends VBox {

    private final Ui ui;
    private final DatePicker day = Nodes.named("review-until-day", new DatePicker());
    private final TextField time = Nodes.named("review-until-time", new TextField());
    private final ObjectExpression<Optional<Instant>> moment;

    HoldEndPane(Ui ui) {
        super(6);
        this.ui = ui;
        day.setConverter(new Days());
        day.setDayCellFactory(picker -> new Day());
        day.setValue(today().plusDays(1));
        day.setMaxWidth(Double.MAX_VALUE);
        day.setAccessibleText(ui.get("review.hold.day"));
        HBox.setHgrow(day, Priority.ALWAYS);
        time.setText(HoldEnd.MORNING.toString());
        time.setPrefColumnCount(5);
        time.setAccessibleText(ui.get("review.hold.time"));
        // What is typed counts before the picker takes note of it.
        moment =
                Bindings.createObjectBinding(
                        () -> new PickedEnd(day.getEditor().getText(), time.getText()).moment(),
                        day.getEditor().textProperty(),
                        time.textProperty());
        getChildren().setAll(Nodes.row(8, day, time), problem());
    }

    /// Empty while the fields name no moment.
    ObjectExpression<Optional<Instant>> moment() {
        return moment;
    }

    boolean isToCome() {
        return moment.get().filter(at -> at.isAfter(ui.shown().now())).isPresent();
    }

    private Label problem() {
        var problem =
                Nodes.named(
                        "review-until-problem", Nodes.paragraph("", "small", Tone.DANGER.style()));
        problem.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        ui.get(
                                                moment.get().isEmpty()
                                                        ? "review.hold.unclear"
                                                        : "review.hold.past"),
                                moment));
        var wrong = Bindings.createBooleanBinding(() -> !isToCome(), moment);
        problem.visibleProperty().bind(wrong);
        problem.managedProperty().bind(wrong);
        return problem;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ui.shown().now(), ShopTime.ZONE);
    }

    /// A day that has passed cannot be picked.
    private final class Day extends DateCell {

        @Override
        public void updateItem(LocalDate item, boolean empty) {
            super.updateItem(item, empty);
            setDisable(empty || item.isBefore(today()));
        }
    }

    private final class Days extends StringConverter<LocalDate> {

        @Override
        public String toString(LocalDate date) {
            return date == null ? "" : PickedEnd.shown(date);
        }

        /// What is no day leaves the picker as it was.
        @Override
        public LocalDate fromString(String text) {
            return PickedEnd.day(text).orElse(day.getValue());
        }
    }
}
