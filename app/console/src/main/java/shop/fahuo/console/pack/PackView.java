package shop.fahuo.console.pack;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FxThread;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

import java.util.List;
import java.util.function.BooleanSupplier;

/// The packing desk, for one hand on the scanner and both eyes on the box: one field that always
/// has the keyboard, what is wrong across the whole width, what is missing in large figures.
public final class PackView extends VBox {

    private final PackModel model;
    private final Ui ui;
    private final Sheets sheets;
    private final PackWords words;
    private final TextField field = Nodes.named("pack-scan", new TextField());
    private final VBox alarm = Nodes.named("pack-alarm", new VBox(4));
    private final List<Command> commands;

    public PackView(PackModel model, Ui ui, Sheets sheets, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        words = new PackWords(ui);
        commands =
                List.of(
                        Command.when(
                                can(this::isPacking),
                                "pack.undo",
                                Feather.CORNER_UP_LEFT,
                                "Shortcut+Z",
                                model.detours()::undo),
                        Command.when(
                                can(this::isPacking),
                                "pack.restart",
                                Feather.ROTATE_CCW,
                                "F2",
                                model.detours()::restart),
                        Command.when(
                                can(this::isPacking),
                                "pack.aside",
                                Feather.INBOX,
                                "F4",
                                this::showAside),
                        Command.when(
                                can(this::isWeighing),
                                "pack.despite",
                                Feather.CHECK,
                                "F7",
                                model::despite),
                        Command.when(
                                can(model.detours()::canReprint),
                                "pack.reprint",
                                Feather.COPY,
                                "F8",
                                model.detours()::reprint),
                        Command.when(
                                can(model.detours()::canTakeOver),
                                "pack.takeOver",
                                Feather.LOG_IN,
                                "F9",
                                model.detours()::takeOver),
                        Command.when(
                                can(model.detours()::canReopen),
                                "pack.reopen",
                                Feather.UNLOCK,
                                "F9",
                                model.detours()::reopen),
                        Command.always("pack.settings", Feather.SETTINGS, "F6", this::showTools));
        setId("pack");
        getChildren()
                .setAll(head(subscriptions), alarm, new PackPane(model, ui, subscriptions), bar());
        VBox.setVgrow(getChildren().get(2), Priority.ALWAYS);
        subscriptions.follow(model.alarmProperty(), this::showAlarm);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        sceneProperty().subscribe(this::watchFocus);
    }

    /// What can be done here.
    public List<Command> commands() {
        return commands;
    }

    /// Where the keyboard starts, and stays.
    public void focusScan() {
        field.requestFocus();
    }

    private boolean isPacking() {
        return model.stageProperty().get().onDesk().isPresent()
                && !model.stageProperty().get().isBusy();
    }

    private boolean isWeighing() {
        return model.stageProperty().get() instanceof PackStage.Weighing;
    }

    private ObservableBooleanValue can(BooleanSupplier now) {
        return Bindings.createBooleanBinding(
                now::getAsBoolean, model.stageProperty(), model.alarmProperty());
    }

    private Node head(Subscriptions subscriptions) {
        field.getStyleClass().add("pack-scan");
        field.setPromptText(ui.get("pack.prompt"));
        field.setAccessibleText(ui.get("pack.prompt"));
        field.setOnAction(
                _ -> {
                    var typed = field.getText();
                    field.clear();
                    model.scan(typed);
                });
        HBox.setHgrow(field, Priority.ALWAYS);
        var tally = model.counter().tallyProperty();
        var today = Nodes.named("pack-today", Nodes.label("", "figure"));
        var pace = Nodes.named("pack-pace", Nodes.label("", "figure"));
        subscriptions.follow(
                tally,
                () -> {
                    today.setText(Shown.count(tally.get().today()));
                    pace.setText(Shown.count(tally.get().lastHour()));
                });
        return Nodes.styled(
                Nodes.row(
                        20,
                        field,
                        counted(today, ui.get("pack.today")),
                        counted(pace, ui.get("pack.pace"))),
                "pack-head");
    }

    private static Node counted(Node figure, String of) {
        var words = Nodes.label(of, "small", "muted");
        words.setMinWidth(USE_PREF_SIZE);
        return Nodes.styled(Nodes.column(0, figure, words), "pack-count");
    }

    private void showAlarm() {
        var raised = model.alarmProperty().get();
        Nodes.show(alarm, raised.isPresent());
        raised.map(words::alarm)
                .ifPresent(
                        said -> {
                            alarm.getStyleClass().setAll("pack-alarm", said.tone().style());
                            alarm.getChildren()
                                    .setAll(
                                            Nodes.paragraph(said.what(), "pack-loud"),
                                            Nodes.paragraph(said.next(), "pack-next"));
                            alarm.setAccessibleText(said.what());
                        });
    }

    private Node bar() {
        var bar = Nodes.styled(Nodes.row(6), "action-bar");
        for (var command : commands) {
            var button = Buttons.withKey(command, ui.texts());
            button.setFocusTraversable(false);
            if (command.id().equals("pack.settings")) {
                bar.getChildren().add(Nodes.spacer());
            } else {
                button.visibleProperty().bind(command.enabled());
                button.managedProperty().bind(command.enabled());
            }
            bar.getChildren().add(button);
        }
        return bar;
    }

    /// Before the field takes keys such as Ctrl+Z for itself.
    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            field.clear();
            model.acknowledge();
            return;
        }
        commands.stream()
                .filter(
                        command ->
                                ui.texts()
                                        .keys()
                                        .of(command)
                                        .filter(key -> key.match(event))
                                        .isPresent())
                .filter(command -> command.enabled().get())
                .findFirst()
                .ifPresent(
                        command -> {
                            event.consume();
                            command.runIfEnabled();
                        });
    }

    /// A scanner types wherever the keyboard is: nothing here but the field may have it.
    private void watchFocus(@org.jspecify.annotations.Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().subscribe(owner -> giveBack(owner));
        }
    }

    private void giveBack(@org.jspecify.annotations.Nullable Node owner) {
        if (owner != null && !owner.equals(field) && isMine(owner)) {
            FxThread.later(field::requestFocus);
        }
    }

    private boolean isMine(Node node) {
        return node.equals(this) || (node.getParent() != null && isMine(node.getParent()));
    }

    private void showAside() {
        sheets.show(
                new PackAsideSheet(
                        ui,
                        reason -> {
                            sheets.close();
                            model.detours().aside(reason);
                        },
                        sheets::close),
                sheets::close);
    }

    private void showTools() {
        var shown = new Subscriptions();
        sheets.show(
                new PackToolsSheet(model, ui, sheets::close, shown), sheets::close, shown::close);
    }
}
