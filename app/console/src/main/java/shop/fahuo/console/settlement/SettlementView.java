package shop.fahuo.console.settlement;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.BugSheet;
import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.settlement.Confirmations.Handed;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.PayoutStep;
import shop.fahuo.store.settlement.SettlementRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The runs on the left; on the right who gets what of one, and one payee of it in full.
public final class SettlementView extends VBox {

    private final SettlementModel model;
    private final Ui ui;
    private final FilePicker files;
    private final Sheets sheets;
    private final SettlementWords words;
    private final SettlementAsks asks;
    private final RunsPane runs;
    private final List<Command> always;
    private final List<Command> steps;
    private final Command payee;
    private boolean opened;

    public SettlementView(
            SettlementModel model,
            Ui ui,
            FilePicker files,
            Sheets sheets,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.files = files;
        this.sheets = sheets;
        words = new SettlementWords(ui);
        asks = new SettlementAsks(model, ui, files, sheets);
        payee = Command.always("settlement.payee", Feather.USER, "P", this::showPayee);
        steps =
                List.of(
                        when(
                                payout -> payout.confirming().isPresent(),
                                "settlement.confirmation",
                                Feather.SMARTPHONE,
                                "C",
                                model.confirmation()::take),
                        step("settlement.step.paid", Feather.CHECK, "B", PayoutStep.PAID),
                        step("settlement.step.failed", Feather.X, "F", PayoutStep.FAILED),
                        step(
                                "settlement.step.bounced",
                                Feather.CORNER_DOWN_LEFT,
                                "Z",
                                PayoutStep.BOUNCED),
                        step("settlement.step.retry", Feather.REFRESH_CW, "R", PayoutStep.RETRY),
                        step(
                                "settlement.step.cancel",
                                Feather.CORNER_UP_LEFT,
                                "W",
                                PayoutStep.CANCEL));
        always =
                List.of(
                        when(
                                "settlement.draft",
                                Feather.EDIT_3,
                                "N",
                                page -> page.run().isEmpty() && page.against().isEmpty(),
                                asks::draft),
                        when(
                                "settlement.approve",
                                Feather.CHECK_CIRCLE,
                                "A",
                                page -> page.run().isPresent() && page.against().isEmpty(),
                                asks::approve),
                        when(
                                "settlement.cancel",
                                Feather.X_CIRCLE,
                                "X",
                                page -> page.run().filter(SettlementView::isDraft).isPresent(),
                                asks::cancel),
                        when(
                                "settlement.export",
                                Feather.FILE_TEXT,
                                "E",
                                RunPage::isListed,
                                this::export),
                        Command.always(
                                "settlement.terms", Feather.SLIDERS, "T", model.terms()::open));
        setId("settlement");
        runs = new RunsPane(model, ui, subscriptions);
        runs.setMinWidth(230);
        var list =
                new VBox(
                        new RunHead(model, ui, subscriptions),
                        new RunTable(model.runs(), ui, subscriptions));
        list.setMinWidth(420);
        var pane = new PayoutPane(model.runs(), ui, steps, payee, subscriptions);
        pane.setMinWidth(300);
        var split = new SplitPane(runs, list, pane);
        split.setDividerPositions(0.19, 0.74);
        SplitPane.setResizableWithParent(runs, false);
        SplitPane.setResizableWithParent(pane, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(split, actions(subscriptions));
        subscriptions.add(
                model.confirmation()
                        .handedProperty()
                        .subscribe((_, handed) -> showConfirmation(handed)));
        subscriptions.follow(model.terms().standingProperty(), this::showTerms);
        subscriptions.add(
                model.terms()
                        .bugProperty()
                        .subscribe(
                                _ -> {
                                    // Terms that show tell of it themselves.
                                    if (model.terms().standingProperty().get().isEmpty()) {
                                        showTerms();
                                    }
                                }));
    }

    /// What can be done here.
    public List<Command> commands() {
        var all = new ArrayList<>(always);
        all.addAll(steps);
        all.add(payee);
        return List.copyOf(all);
    }

    /// Where the keyboard starts.
    public void focusRuns() {
        runs.focusList();
    }

    private static boolean isDraft(SettlementRecord run) {
        return run.answered().isEmpty() && run.ended().isEmpty();
    }

    private Command when(
            String id, Feather icon, String key, Predicate<RunPage> fits, Runnable run) {
        BooleanBinding enabled =
                Bindings.createBooleanBinding(
                        () ->
                                !model.acts().busyProperty().get()
                                        && model.runs()
                                                .pageProperty()
                                                .get()
                                                .filter(fits)
                                                .isPresent(),
                        model.acts().busyProperty(),
                        model.runs().pageProperty());
        return Command.when(enabled, id, icon, key, run);
    }

    private Command step(String id, Feather icon, String key, PayoutStep step) {
        return when(step::fits, id, icon, key, () -> asks.step(step));
    }

    private Command when(
            Predicate<PayoutRecord> fits, String id, Feather icon, String key, Runnable run) {
        BooleanBinding enabled =
                Bindings.createBooleanBinding(
                        () ->
                                model.runs()
                                        .selectedProperty()
                                        .get()
                                        .flatMap(RunLine::payout)
                                        .filter(fits)
                                        .isPresent(),
                        model.runs().selectedProperty());
        return Command.when(enabled, id, icon, key, run);
    }

    /// Why what comes next cannot be done stands beside its button.
    private Node actions(Subscriptions subscriptions) {
        var why = Nodes.named("settlement-against", Nodes.label("", "muted"));
        var icon = Nodes.icon(Feather.LOCK, Tone.QUIET.style());
        why.setMinWidth(0);
        var bar = Nodes.styled(Nodes.row(8, Nodes.spacer(), icon, why), "action-bar");
        always.forEach(command -> bar.getChildren().add(Buttons.withKey(command, ui.texts())));
        subscriptions.follow(
                model.runs().pageProperty(),
                () -> {
                    var against = model.runs().pageProperty().get().flatMap(this::against);
                    why.setText(against.orElse(""));
                    Nodes.show(icon, against.isPresent());
                });
        return bar;
    }

    /// Of a run that was agreed to nobody asks why.
    private Optional<String> against(RunPage page) {
        boolean over = page.run().filter(run -> !isDraft(run)).isPresent();
        return over ? Optional.empty() : page.against().map(words::refusal);
    }

    private void export() {
        model.runs()
                .pageProperty()
                .get()
                .flatMap(RunPage::run)
                .flatMap(
                        run ->
                                files.save(
                                        ui.get("settlement.export"),
                                        ui.get("settlement.export.file", run.number())))
                .ifPresent(model.acts()::export);
    }

    private void showPayee() {
        var shown = new Subscriptions();
        model.payee().look(model.runs().selectedProperty().get().map(RunLine::code).orElse(""));
        sheets.show(
                new PayeeSheet(model.payee(), ui, sheets::close, shown),
                sheets::close,
                shown::close);
    }

    private void showConfirmation(Optional<Handed> handed) {
        if (handed.isPresent()) {
            Runnable close = model.confirmation()::dismiss;
            sheets.show(new ConfirmationSheet(handed.get(), ui, close), close);
        } else {
            sheets.close();
        }
    }

    private void showTerms() {
        var terms = model.terms();
        var standing = terms.standingProperty().get();
        var bug = terms.bugProperty().get();
        if (standing.isPresent()) {
            opened = true;
            var shown = new Subscriptions();
            sheets.show(
                    new TermsSheet(standing.get(), terms, ui, shown), terms::dismiss, shown::close);
        } else if (bug.isPresent()) {
            opened = true;
            sheets.show(new BugSheet(bug.get(), ui, terms::dismiss), terms::dismiss);
        } else if (opened) {
            opened = false;
            sheets.close();
        }
    }
}
