package shop.fahuo.console.account;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.ChannelName;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Asks for what an account needs, tries it out, and says what keeping it will change.
final class AccountFormSheet extends VBox {

    private final AccountFormModel model;
    private final Ui ui;
    private final Runnable close;
    private final AccountFieldsPane fields;
    private final VBox outcome = new VBox(10);

    AccountFormSheet(
            AccountFormModel model,
            Ui ui,
            FilePicker files,
            Runnable close,
            Subscriptions subscriptions) {
        super(14);
        this.model = model;
        this.ui = ui;
        this.close = close;
        fields = new AccountFieldsPane(model, ui, files, subscriptions);
        setId("account-form");
        setPrefSize(760, 780);
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(), scroll, outcome, buttons());
        subscriptions.follow(model.changesProperty(), this::showOutcome);
        subscriptions.add(model.testedProperty().subscribe(this::showOutcome));
        subscriptions.add(model.bugProperty().subscribe(this::showOutcome));
    }

    /// Puts the keyboard into the first field.
    void start() {
        applyCss();
        layout();
        fields.focusFirst();
    }

    private Node head() {
        if (model.isFresh()) {
            return Nodes.column(
                    12, Nodes.label(ui.get("account.form.title.add"), "headline"), kinds());
        }
        var kind = ui.word(model.fields().kindProperty().get());
        var name = model.fields().nameProperty().get();
        return Nodes.label(ui.get("account.form.title.edit", kind, name), "headline");
    }

    private Node kinds() {
        var row = Nodes.row(18);
        var group = new ToggleGroup();
        var chosen = model.fields().kindProperty();
        for (var kind : AccountKind.values()) {
            var id = "kind-" + kind.name().toLowerCase(Locale.ROOT);
            var choice = Nodes.named(id, new RadioButton(ui.word(kind)));
            choice.setToggleGroup(group);
            choice.setSelected(kind == chosen.get());
            choice.selectedProperty()
                    .subscribe(
                            is -> {
                                if (is) {
                                    chosen.set(kind);
                                }
                            });
            row.getChildren().add(choice);
        }
        return row;
    }

    /// What a test said of these fields, and what keeping them changes.
    private void showOutcome() {
        outcome.getChildren().clear();
        model.bugProperty()
                .get()
                .ifPresent(bug -> outcome.getChildren().add(failed(ui.get("kit.bug", bug.code()))));
        model.testedProperty()
                .get()
                .ifPresent(
                        tested -> {
                            var tone = tested.ok() ? Tone.GOOD : Tone.DANGER;
                            var found =
                                    new FindingsPane(
                                            tested, model.fields().kindProperty().get(), ui);
                            outcome.getChildren().add(Nodes.styled(found, "notice", tone.style()));
                        });
        var changes = model.changesProperty().get();
        if (!changes.isEmpty()) {
            outcome.getChildren().add(changes(changes));
        }
        Nodes.show(outcome, !outcome.getChildren().isEmpty());
    }

    private static Node failed(String words) {
        return Nodes.styled(Nodes.column(0, Nodes.paragraph(words)), "notice", Tone.DANGER.style());
    }

    private Node changes(List<Change> changes) {
        var box = Nodes.styled(new VBox(4), "notice", Tone.ACCENT.style());
        box.setId("account-changes");
        box.getChildren().add(Nodes.label(ui.get("account.change.title"), "strong"));
        changes.forEach(change -> box.getChildren().add(Nodes.paragraph(words(change))));
        return box;
    }

    private String words(Change change) {
        var provider = ui.word(model.fields().kindProperty().get());
        return switch (change) {
            case Change.Waits(var channels) ->
                    ui.get("account.change.waits", channels(channels), provider);
            case Change.Trusts(var channels) -> ui.get("account.change.trusts", channels(channels));
            case Change.TakesOver(var channel, var from) ->
                    ui.get("account.change.takesOver", ui.channel(channel), from);
            case Change.Reports() -> ui.get("account.change.reports");
            case Change.ReportsNoMore() -> ui.get("account.change.reportsNoMore");
            case Change.Calls(var channel) -> ui.get("account.change.calls", channel);
        };
    }

    private String channels(List<ChannelName> channels) {
        return channels.stream()
                .map(ui::channel)
                .collect(Collectors.joining(ui.get("account.comma")));
    }

    /// None of them is the default: saving may hold every order of a channel.
    private Node buttons() {
        var test = button("account.form.test", Feather.ACTIVITY, model::test);
        var save = Nodes.styled(button("account.form.save", Feather.CHECK, model::save), "accent");
        var back = Nodes.named("account-form-back", new Button(ui.get("kit.back")));
        back.setOnAction(_ -> close.run());
        test.textProperty()
                .bind(
                        Bindings.when(model.busyProperty())
                                .then(ui.get("account.testing"))
                                .otherwise(ui.get("account.form.test")));
        return Nodes.row(8, test, Nodes.spacer(), back, save);
    }

    private Button button(String key, Feather icon, Runnable action) {
        var button = Nodes.named(key.replace('.', '-'), new Button(ui.get(key), Nodes.icon(icon)));
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
