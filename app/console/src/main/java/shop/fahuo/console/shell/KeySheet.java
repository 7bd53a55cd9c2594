package shop.fahuo.console.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.KeyMap;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.PressedKey;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every command that has a key, and its key; pressing one chooses another for it.
final class KeySheet extends VBox {

    /// Commands that can be given in the same place.
    record Group(String title, List<Command> commands) {}

    /// A key that shows, and where its command can be given.
    private record Cap(Command command, Group group, Button button) {}

    /// The foot of the sheet stays on a low screen.
    private static final double HIGHEST = 440;

    private final Group everywhere;
    private final Ui ui;
    private final Runnable close;
    private final List<Cap> caps = new ArrayList<>();
    private final Label said = Nodes.named("keys-said", Nodes.paragraph("", "small"));
    private final Button reset;
    private KeyMap keys;
    private Optional<Cap> listening = Optional.empty();

    /// @param left what is needed most
    /// @param everywhere can be given wherever the others can
    KeySheet(Group left, Group everywhere, List<Group> rest, Ui ui, Runnable close) {
        super(14);
        this.everywhere = everywhere;
        this.ui = ui;
        this.close = close;
        keys = ui.texts().keys();
        setId("keys");
        var second = new VBox(16, group(everywhere));
        rest.forEach(group -> second.getChildren().add(group(group)));
        var done = Nodes.named("keys-close", new Button(ui.get("kit.close")));
        done.setOnAction(event -> close.run());
        reset = Nodes.named("keys-reset", new Button(ui.get("shell.keys.reset")));
        reset.setOnAction(event -> use(KeyMap.USUAL, ui.get("shell.keys.hint")));
        var columns = Nodes.row(48, group(left), second);
        columns.setAlignment(Pos.TOP_LEFT);
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        getChildren()
                .setAll(
                        Nodes.label(ui.get("shell.keys"), "headline"),
                        scroll,
                        said,
                        Nodes.row(8, reset, Nodes.spacer(), done));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        use(keys, ui.get("shell.keys.hint"));
    }

    /// As they are chosen by now.
    KeyMap keys() {
        return keys;
    }

    /// What Escape does: first it stops listening.
    void leave() {
        if (listening.isPresent()) {
            use(keys, ui.get("shell.keys.hint"));
        } else {
            close.run();
        }
    }

    private VBox group(Group group) {
        var grid = Sections.fields();
        group.commands().stream()
                .filter(command -> keys.of(command).isPresent())
                .map(command -> cap(command, group))
                .forEach(cap -> Sections.field(grid, ui.get(cap.command().id()), cap.button()));
        return Nodes.column(6, Nodes.label(group.title(), "section-title"), grid);
    }

    private Cap cap(Command command, Group group) {
        var button = Nodes.styled(new Button(), "key-cap");
        button.setId("key-" + command.id().replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        var cap = new Cap(command, group, button);
        button.setOnAction(event -> listen(cap));
        caps.add(cap);
        return cap;
    }

    private void listen(Cap cap) {
        use(keys, ui.get("shell.keys.press", ui.get(cap.command().id())));
        listening = Optional.of(cap);
        cap.button().setText(ui.get("shell.keys.waits"));
    }

    private void press(KeyEvent event) {
        if (listening.isEmpty() || PressedKey.isModifier(event)) {
            return;
        }
        var cap = listening.get();
        event.consume();
        if (event.getCode() == KeyCode.BACK_SPACE) {
            choose(cap, cap.command().key().orElseThrow());
        } else {
            PressedKey.of(event)
                    .ifPresentOrElse(
                            key -> choose(cap, key), () -> warn(ui.get("shell.keys.fixed")));
        }
    }

    private void choose(Cap cap, KeyCombination key) {
        var other =
                caps.stream()
                        .filter(each -> !each.command().id().equals(cap.command().id()))
                        .filter(each -> meet(each, cap))
                        .filter(each -> keys.of(each.command()).filter(key::equals).isPresent())
                        .findFirst();
        if (other.isPresent()) {
            warn(
                    ui.get(
                            "shell.keys.taken",
                            key.getDisplayText(),
                            ui.get(other.get().command().id()),
                            other.get().group().title()));
        } else {
            use(keys.with(cap.command(), key), ui.get("shell.keys.hint"));
        }
    }

    /// Whether both can be given in one place.
    private boolean meet(Cap one, Cap other) {
        return one.group().equals(other.group())
                || Stream.of(one, other).anyMatch(each -> each.group().equals(everywhere));
    }

    private void warn(String words) {
        said.setText(words);
        said.getStyleClass().setAll("label", "small", Tone.DANGER.style());
    }

    private void use(KeyMap now, String words) {
        keys = now;
        listening = Optional.empty();
        said.setText(words);
        said.getStyleClass().setAll("label", "small", "muted");
        caps.forEach(this::show);
        Nodes.show(reset, caps.stream().anyMatch(cap -> keys.isChanged(cap.command())));
    }

    private void show(Cap cap) {
        var key = keys.shown(cap.command());
        var name = ui.get(cap.command().id());
        var button = cap.button();
        button.setText(key);
        button.getStyleClass().remove("changed");
        button.setAccessibleText(ui.get("shell.keys.of", name, key));
        button.setTooltip(Buttons.tooltip(ui.get("shell.keys.of", name, key)));
        if (keys.isChanged(cap.command())) {
            button.getStyleClass().add("changed");
            var own = cap.command().key().map(KeyCombination::getDisplayText).orElse("");
            button.setTooltip(Buttons.tooltip(ui.get("shell.keys.was", own)));
        }
    }
}
