package shop.fahuo.console.reconcile;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.bill.Item.Word;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.store.payment.bill.Difference;
import shop.fahuo.store.payment.bill.NextStep;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One difference: what each side says, side by side, and what can be done about it.
final class DifferencePane extends ScrollPane {

    private final DifferencesModel model;
    private final Ui ui;
    private final List<Command> steps;

    /// @param steps what can be done, of which each shows where it makes sense
    DifferencePane(
            DifferencesModel model, Ui ui, List<Command> steps, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.steps = steps;
        setId("difference");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        subscriptions.follow(model.selectedProperty(), this::show);
        subscriptions.follow(model.saidProperty(), this::show);
        subscriptions.follow(model.bugProperty(), this::show);
    }

    private void show() {
        setContent(model.selectedProperty().get().map(this::of).orElseGet(this::none));
    }

    private Node none() {
        var box = Nodes.styled(new VBox(8), "difference-body");
        said().ifPresent(box.getChildren()::add);
        box.getChildren().add(Nodes.label(ui.get("reconcile.select"), "subtle"));
        return box;
    }

    private Node of(Difference one) {
        var box = Nodes.styled(new VBox(10), "difference-body");
        var title =
                Nodes.row(
                        10,
                        DifferenceWords.outcome(one, ui),
                        Nodes.label(DifferenceNames.shown(one), "strong"),
                        Nodes.label(ui.word(one.item().key().kind()), "muted"),
                        Nodes.spacer(),
                        DifferenceWords.state(one, ui));
        box.getChildren().setAll(title);
        said().ifPresent(box.getChildren()::add);
        box.getChildren()
                .addAll(Nodes.paragraph(ui.get(DifferenceWords.meaning(one)), "muted"), sides(one));
        one.settled().ifPresent(settled -> box.getChildren().add(settled(settled)));
        one.steps().stream()
                .flatMap(step -> hint(step).stream())
                .forEach(
                        words ->
                                box.getChildren()
                                        .add(
                                                Nodes.row(
                                                        8,
                                                        Nodes.icon(
                                                                Feather.ARROW_RIGHT,
                                                                Tone.ACCENT.style()),
                                                        Nodes.paragraph(words))));
        var buttons = new FlowPane(8, 8);
        steps.stream()
                .filter(command -> command.enabled().get())
                .forEach(
                        command -> buttons.getChildren().add(Buttons.withKey(command, ui.texts())));
        box.getChildren().add(buttons);
        return box;
    }

    private Optional<Node> said() {
        var bug = model.bugProperty().get();
        return bug.map(cause -> notice(Tone.DANGER, ui.get("kit.bug", cause.code())))
                .or(
                        () ->
                                model.saidProperty()
                                        .get()
                                        .map(words -> notice(Tone.ACCENT, ui.get(words))));
    }

    private static Node notice(Tone tone, String words) {
        return Nodes.styled(Nodes.column(0, Nodes.paragraph(words)), "notice", tone.style());
    }

    /// A row for each thing that is said, a column for each side.
    private GridPane sides(Difference one) {
        var grid = Nodes.styled(new GridPane(16, 4), "tally");
        grid.getColumnConstraints().add(new ColumnConstraints(90));
        for (int i = 0; i < Side.values().length; i++) {
            var column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setPercentWidth(27);
            grid.getColumnConstraints().add(column);
        }
        grid.add(new Label(), 0, 0);
        for (var side : Side.values()) {
            grid.add(Nodes.label(ui.word(side), "small", "strong"), column(side), 0);
        }
        line(grid, 1, "reconcile.side.amount", one, word -> Shown.yuan(word.amount()));
        line(grid, 2, "reconcile.side.fee", one, word -> fee(word.fee()));
        line(grid, 3, "reconcile.side.state", one, word -> ui.word(word.standing()));
        line(grid, 4, "reconcile.side.word", one, Word::state);
        return grid;
    }

    /// Beside the names of what is said.
    private static int column(Side side) {
        return 1 + List.of(Side.values()).indexOf(side);
    }

    private static String fee(Fen fee) {
        return fee.equals(Fen.ZERO) ? "" : Shown.yuan(fee);
    }

    private void line(
            GridPane grid, int row, String key, Difference one, Function<Word, String> words) {
        grid.add(Nodes.label(ui.get(key), "small", "muted"), 0, row);
        for (var side : Side.values()) {
            var said = one.item().word(side);
            var label =
                    said.map(words)
                            .map(Nodes::label)
                            .orElseGet(
                                    () ->
                                            Nodes.label(
                                                    row == 1 ? ui.get("reconcile.side.none") : "",
                                                    "subtle"));
            grid.add(label, column(side), row);
        }
    }

    private Node settled(Difference.Settled settled) {
        return notice(
                Tone.GOOD,
                ui.get(
                        settled.booked() ? "reconcile.settled.booked" : "reconcile.settled.by",
                        settled.by(),
                        ui.shown().time(settled.at()),
                        settled.note()));
    }

    /// Steps that no button can take.
    private Optional<String> hint(NextStep step) {
        return switch (step) {
            case WAIT -> Optional.of(ui.get("reconcile.step.wait"));
            case LOOK_UP -> Optional.of(ui.get("reconcile.step.lookUp"));
            case CHECK_RATE -> Optional.of(ui.get("reconcile.step.rate"));
            case FIND_ORDER -> Optional.of(ui.get("reconcile.step.find"));
            case ASK_PROVIDER, OPEN_ORDER, BOOK, SETTLE -> Optional.empty();
        };
    }
}
