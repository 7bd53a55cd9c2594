package shop.fahuo.console.commission;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.law.LawPane;
import shop.fahuo.console.law.LawWords;

import java.util.List;

/// The versions of the plan on the left, one of them or a file in the middle, and on the right what
/// the law would ask of it.
public final class PlansView extends VBox {

    private final PlansModel model;
    private final Ui ui;
    private final FilePicker files;
    private final Sheets sheets;
    private final VersionsPane versions;
    private final List<Command> commands;

    public PlansView(
            PlansModel model, Ui ui, FilePicker files, Sheets sheets, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.files = files;
        this.sheets = sheets;
        commands =
                List.of(
                        Command.always("commission.example", Feather.FILE_PLUS, "N", this::example),
                        Command.always("commission.open", Feather.FOLDER, "O", this::open),
                        Command.when(canTry(), "commission.try", Feather.PLAY, "T", model::tryOut),
                        Command.when(
                                canActivate(),
                                "commission.activate",
                                Feather.CHECK_CIRCLE,
                                "A",
                                this::activate),
                        Command.when(
                                isAsked(), "commission.page", Feather.PRINTER, "L", this::page));
        setId("plans");
        versions = new VersionsPane(model, ui, subscriptions);
        versions.setMinWidth(210);
        var plan = new PlanPane(model, ui, subscriptions);
        plan.setMinWidth(420);
        var law = new LawPane(model.lawProperty(), ui, subscriptions);
        law.setMinWidth(300);
        var split = new SplitPane(versions, plan, law);
        split.setDividerPositions(0.19, 0.7);
        SplitPane.setResizableWithParent(versions, false);
        SplitPane.setResizableWithParent(law, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(split, actions(subscriptions));
    }

    /// What can be done here.
    public List<Command> commands() {
        return commands;
    }

    /// Where the keyboard starts.
    public void focusVersions() {
        versions.focusList();
    }

    private ObservableBooleanValue canTry() {
        return Bindings.createBooleanBinding(
                () ->
                        model.subjectProperty().get().shown().isPresent()
                                && !model.busyProperty().get(),
                model.subjectProperty(),
                model.busyProperty());
    }

    private ObservableBooleanValue canActivate() {
        return Bindings.createBooleanBinding(
                () ->
                        model.subjectProperty().get() instanceof PlanSubject.Draft
                                && !model.busyProperty().get(),
                model.subjectProperty(),
                model.busyProperty());
    }

    private ObservableBooleanValue isAsked() {
        return Bindings.createBooleanBinding(
                () -> model.lawProperty().get().isPresent(), model.lawProperty());
    }

    /// Why a plan cannot be put in force stands beside the button.
    private Node actions(Subscriptions subscriptions) {
        var why = Nodes.label("", "muted");
        why.setMinWidth(0);
        var bar = Nodes.styled(Nodes.row(8, Nodes.spacer(), why), "action-bar");
        commands.forEach(command -> bar.getChildren().add(Buttons.withKey(command, ui.texts())));
        subscriptions.follow(model.subjectProperty(), () -> why.setText(why()));
        return bar;
    }

    private String why() {
        return switch (model.subjectProperty().get()) {
            case PlanSubject.Nothing(), PlanSubject.Version _ -> ui.get("commission.why.file");
            case PlanSubject.Faulty _ -> ui.get("commission.why.faulty");
            case PlanSubject.Draft _, PlanSubject.Unread _ -> "";
        };
    }

    private void open() {
        files.open(FilePicker.Sort.PLAN, ui.get("commission.open")).ifPresent(model::open);
    }

    private void example() {
        files.save(ui.get("commission.example"), ui.get("commission.example.file"))
                .ifPresent(model::saveExample);
    }

    private void activate() {
        if (model.subjectProperty().get() instanceof PlanSubject.Draft draft) {
            sheets.show(
                    new ActivateSheet(draft, model.lawProperty().get(), model, ui, sheets::close),
                    sheets::close);
        }
    }

    private void page() {
        files.save(ui.get("commission.page"), ui.get("commission.page.file"))
                .ifPresent(to -> model.savePage(to, new LawWords(ui)::page));
    }
}
