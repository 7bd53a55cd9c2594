package shop.fahuo.console.account;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.FieldPane;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.util.Locale;

/// Makes the fields of an account's form.
record PartPanes(AccountFormModel model, Ui ui, FilePicker files, Subscriptions subscriptions) {

    PartPane name() {
        var field = Nodes.named("account-form-name", new TextField());
        field.textProperty().bindBidirectional(model.fields().nameProperty());
        field.setDisable(!model.isFresh());
        var pane =
                new FieldPane(
                        ui.get("account.form.name"),
                        ui.get("account.form.name.hint"),
                        FieldPane.Control.of(field));
        return PartPane.of("", pane, model, ui);
    }

    PartPane of(AccountPart part) {
        var id = "part-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (part.isFile()) {
            return file(part, id);
        }
        if (!part.choices().isEmpty()) {
            return choice(part, id);
        }
        var field = Nodes.named(id, part.isSecret() ? new PasswordField() : new TextField());
        field.textProperty().bindBidirectional(model.fields().textProperty(part));
        field.setPromptText(prompt(part));
        return pane(part, FieldPane.Control.of(field));
    }

    /// The first stands for nothing being set.
    private PartPane choice(AccountPart part, String id) {
        var choices = part.choices();
        var field = Inputs.choice(id, choices, one -> ui.get(part.choice(one)));
        var text = model.fields().textProperty(part);
        subscriptions.follow(
                text, () -> field.setValue(text.get().isEmpty() ? choices.getFirst() : text.get()));
        field.valueProperty()
                .subscribe(
                        one -> {
                            boolean usual = one == null || one.equals(choices.getFirst());
                            text.set(usual ? "" : one);
                        });
        return pane(part, FieldPane.Control.of(field));
    }

    private String prompt(AccountPart part) {
        if (part.isSecret() && model.fields().isKept(part)) {
            return ui.get("account.form.kept");
        }
        return part == AccountPart.FEE_RATE ? ui.get("account.form.fee") : "";
    }

    private PartPane pane(AccountPart part, FieldPane.Control control) {
        var key = "word.AccountPart." + part.name() + ".hint";
        var hint = ui.texts().has(key) ? ui.get(key) : "";
        return PartPane.of(part.id(), new FieldPane(ui.word(part), hint, control), model, ui);
    }

    private PartPane file(AccountPart part, String id) {
        var state = new Label();
        state.setMinWidth(0);
        var choose = button(id, "account.form.choose");
        choose.setOnAction(
                _ ->
                        files.open(FilePicker.Sort.KEY, ui.word(part))
                                .ifPresent(file -> model.read(part, file)));
        var paste = button(id + "-paste", "account.form.paste");
        paste.setOnAction(_ -> paste(part));
        var box = Nodes.styled(Nodes.row(6, state, Nodes.spacer(), choose, paste), "file-field");
        box.setOnDragOver(PartPanes::over);
        box.setOnDragDropped(event -> dropped(part, event));
        var fields = model.fields();
        subscriptions.follow(fields.textProperty(part), () -> show(part, state));
        subscriptions.add(fields.fileProperty(part).subscribe(() -> show(part, state)));
        return pane(part, new FieldPane.Control(box, choose));
    }

    private Button button(String id, String key) {
        var button = Nodes.styled(Nodes.named(id, new Button(ui.get(key))), "slim");
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    private void paste(AccountPart part) {
        var copied = Clipboard.getSystemClipboard().getString();
        if (copied != null && !copied.isBlank()) {
            model.paste(part, copied);
        }
    }

    /// Says that there is something, and never what.
    private void show(AccountPart part, Label state) {
        var fields = model.fields();
        var file = fields.fileProperty(part).get();
        if (fields.isChanged(part)) {
            say(state, Feather.CHECK, file.isEmpty() ? ui.get("account.form.pasted") : file);
        } else if (fields.isKept(part)) {
            say(state, Feather.LOCK, ui.get("account.form.kept.file"));
        } else {
            state.setGraphic(null);
            state.setText(ui.get("account.form.drop.one"));
            state.getStyleClass().setAll("label", "subtle");
        }
    }

    private static void say(Label state, Feather icon, String words) {
        state.setGraphic(Nodes.icon(icon, Tone.GOOD.style()));
        state.setText(words);
        state.getStyleClass().setAll("label");
    }

    static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(AccountPart part, DragEvent event) {
        var dropped = event.getDragboard().getFiles();
        if (!dropped.isEmpty()) {
            model.read(part, dropped.getFirst().toPath());
        }
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }
}
