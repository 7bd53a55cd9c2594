package shop.fahuo.console.rule;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// The big red switch at the foot of the navigation: says whether orders ship by themselves, and
/// stops them all.
public final class RedSwitchView extends VBox {

    private final RedSwitchModel model;
    private final Ui ui;
    private final Sheets sheets;

    public RedSwitchView(RedSwitchModel model, Ui ui, Sheets sheets, Subscriptions subscriptions) {
        super(8);
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        setId("red-switch");
        getStyleClass().add("switch-card");
        subscriptions.follow(model.onProperty(), this::show);
        subscriptions.follow(model.bugProperty(), this::show);
    }

    /// Ctrl+Shift+S, wherever the keyboard is.
    public Command command() {
        return Command.always("rule.switch", Feather.OCTAGON, "Shortcut+Shift+S", this::ask);
    }

    private void show() {
        boolean on = model.onProperty().get();
        getStyleClass().remove("stopped");
        if (on) {
            getStyleClass().add("stopped");
        }
        var state =
                on
                        ? Nodes.row(
                                8,
                                Nodes.icon(Feather.OCTAGON),
                                Nodes.label(ui.get("rule.switch.on"), "strong"))
                        : Nodes.row(
                                8,
                                Nodes.styled(new Region(), "dot", Tone.GOOD.style()),
                                Nodes.label(ui.get("rule.switch.off")));
        var button =
                Nodes.named(
                        "red-switch-button",
                        new Button(ui.get(on ? "rule.switch.resume" : "rule.switch.stop")));
        button.setGraphic(
                Nodes.icon(
                        on ? Feather.PLAY : Feather.OCTAGON, on ? "plain" : Tone.DANGER.style()));
        if (!on) {
            button.getStyleClass().addAll("danger", "button-outlined");
        }
        button.setTooltip(
                Buttons.tooltip(
                        ui.get(on ? "rule.switch.resume.effect" : "rule.switch.stop.effect")));
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(event -> ask());
        getChildren().setAll(state, button);
        model.bugProperty()
                .get()
                .ifPresent(
                        bug ->
                                getChildren()
                                        .add(
                                                Nodes.paragraph(
                                                        ui.get("kit.bug", bug.code()), "small")));
    }

    /// Both ways are asked about: one stops the shop, the other ships everything that has gathered.
    private void ask() {
        boolean on = model.onProperty().get();
        var sheet = new VBox(14);
        sheet.setPrefWidth(420);
        var yes =
                Nodes.named(
                        "red-switch-yes",
                        new Button(ui.get(on ? "rule.switch.resume" : "rule.switch.stop")));
        yes.getStyleClass().add(on ? "accent" : "danger");
        yes.setOnAction(
                event -> {
                    sheets.close();
                    model.set(!on);
                });
        var back = Nodes.named("red-switch-back", new Button(ui.get("kit.back")));
        back.setOnAction(event -> sheets.close());
        sheet.getChildren()
                .setAll(
                        Nodes.label(
                                ui.get(on ? "rule.switch.resume.title" : "rule.switch.stop.title"),
                                "headline"),
                        Nodes.paragraph(
                                ui.get(
                                        on
                                                ? "rule.switch.resume.effect"
                                                : "rule.switch.stop.effect"),
                                "muted"),
                        Nodes.row(8, Nodes.spacer(), back, yes));
        sheets.show(sheet, sheets::close);
    }
}
