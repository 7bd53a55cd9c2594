package shop.fahuo.console.review;

import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.BugSheet;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.RefusedSheet;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.review.Answer;

import java.util.List;
import java.util.Optional;

/// The answers a person can give, and the sheets in which they are given.
public final class ReviewView {

    private static final String SHIP = "review.ship";
    private static final String FILE = "fahuo-refused.csv";

    private final ReviewModel model;
    private final Ui ui;
    private final Sheets sheets;
    private final FilePicker files;

    /// @param files asks where a list of what was refused is to go
    public ReviewView(
            ReviewModel model,
            Ui ui,
            Sheets sheets,
            FilePicker files,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        this.files = files;
        subscriptions.follow(model.stepProperty(), this::show);
    }

    /// What few orders need: those that may be recalled, and those in trouble.
    public List<Command> occasional() {
        return List.of(
                Command.when(
                        model.possible(Answer.RECALL),
                        "review.recall",
                        Feather.ROTATE_CCW,
                        "U",
                        model::recall),
                Command.when(
                        model.possible(Answer.ASK),
                        "review.ask",
                        Feather.REFRESH_CW,
                        "E",
                        model::ask),
                command("review.outside", Answer.DONE_OUTSIDE, Feather.EDIT, "O"),
                command("review.retry", Answer.RETRY, Feather.ROTATE_CW, "T"),
                command("review.settle", Answer.SETTLE, Feather.CHECK_CIRCLE, "D"));
    }

    public List<Command> commands() {
        return List.of(
                command("review.approve", Answer.APPROVE, Feather.CHECK, "A"),
                command("review.hold", Answer.HOLD, Feather.PAUSE, "H"),
                command("review.release", Answer.RELEASE, Feather.PLAY, "R"),
                command(SHIP, Answer.MARK_SHIPPED, Feather.TRUCK, "S"),
                command("review.cancel", Answer.CANCEL, Feather.X, "X"));
    }

    /// What a person can answer to an order that waits for an answer.
    public List<Command> ofReview() {
        return commands().stream().filter(command -> !command.id().equals(SHIP)).toList();
    }

    private Command command(String id, Answer answer, Feather icon, String key) {
        return Command.when(model.possible(answer), id, icon, key, () -> model.propose(answer));
    }

    private void show() {
        switch (model.stepProperty().get()) {
            case ReviewModel.Step.Idle() -> sheets.close();
            case ReviewModel.Step.Proposed(var proposal) ->
                    open(new AnswerSheet(model, proposal, ui));
            case ReviewModel.Step.Running(var proposal) -> open(running(proposal));
            case ReviewModel.Step.Given(var results) -> open(refused(results));
            case ReviewModel.Step.Broken(var bug) -> open(new BugSheet(bug, ui, model::dismiss));
        }
    }

    private RefusedSheet refused(Results results) {
        return new RefusedSheet(
                        "review",
                        ui.get("review.results", results.done(), results.refused().size()),
                        results.waiting() > 0
                                ? Optional.of(ui.get("review.results.waiting", results.waiting()))
                                : Optional.empty(),
                        results.refused().stream()
                                .map(
                                        one ->
                                                new RefusedSheet.Refused(
                                                        one.number().value(),
                                                        RefusalWords.of(one.why(), ui)))
                                .toList(),
                        model::dismiss,
                        ui)
                .with(export(results));
    }

    private Button export(Results results) {
        var export = Nodes.named("review-export", new Button(ui.get("review.export")));
        export.setOnAction(
                event ->
                        files.save(ui.get("review.export"), FILE)
                                .ifPresent(file -> model.export(file, results, ui)));
        return export;
    }

    private void open(VBox sheet) {
        sheets.show(sheet, model::dismiss);
    }

    private VBox running(Proposal proposal) {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(18, 18);
        var box =
                new VBox(
                        Nodes.row(
                                10,
                                wheel,
                                Nodes.label(ui.get("review.job", proposal.fitting().size()))));
        box.setPrefWidth(320);
        return box;
    }
}
