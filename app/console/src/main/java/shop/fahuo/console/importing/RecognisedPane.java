package shop.fahuo.console.importing;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.ChannelName;

import java.util.Optional;

/// What a file was recognised as, and for orders the channel they go to, which can be another than
/// the file looks like.
final class RecognisedPane extends HBox {

    private final ImportModel model;
    private final ChannelName channel;
    private final ChannelChoice choice;
    private final ComboBox<String> box = Nodes.named("import-channel", new ComboBox<>());
    private final Label problem;

    private RecognisedPane(
            SheetFormat format,
            ChannelName channel,
            ImportModel model,
            Ui ui,
            Subscriptions subscriptions) {
        super(10);
        this.model = model;
        this.channel = channel;
        choice = new ChannelChoice(ui);
        problem = Nodes.label(ui.get("import.channel.bad"), "small", Tone.DANGER.style());
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        Nodes.label(ui.get("import.recognised", ui.word(format)), "muted"),
                        Nodes.label(ui.get("import.channel"), "muted"),
                        box,
                        problem);
        Nodes.show(problem, false);
        box.setEditable(true);
        box.setPrefWidth(180);
        box.setAccessibleText(ui.get("import.channel"));
        subscriptions.follow(model.channelsProperty(), this::list);
        box.setOnAction(event -> choose());
    }

    /// For a file that is not taken yet.
    static HBox choosing(
            ImportLook.Known known, ImportModel model, Ui ui, Subscriptions subscriptions) {
        return known.channel()
                .<HBox>map(
                        name -> new RecognisedPane(known.format(), name, model, ui, subscriptions))
                .orElseGet(() -> settled(known.format(), Optional.empty(), ui));
    }

    /// For a file that is.
    static HBox settled(SheetFormat format, Optional<ChannelName> channel, Ui ui) {
        var what = ui.word(format);
        return Nodes.row(
                10,
                Nodes.label(
                        channel.map(
                                        name ->
                                                ui.get(
                                                        "import.recognised.channel",
                                                        what,
                                                        ui.channel(name)))
                                .orElse(ui.get("import.recognised", what)),
                        "muted"));
    }

    private void list() {
        box.getItems().setAll(model.channelsProperty().get().stream().map(choice::words).toList());
        box.setValue(choice.words(channel));
    }

    private void choose() {
        var typed = Optional.ofNullable(box.getValue()).orElse("");
        choice.read(typed, model.channelsProperty().get())
                .ifPresentOrElse(this::use, this::putBack);
    }

    private void use(ChannelName named) {
        Nodes.show(problem, false);
        model.use(named);
    }

    /// Orders go to the channel that shows, so what is no name of one must not stay.
    private void putBack() {
        var words = choice.words(channel);
        box.setValue(words);
        box.getEditor().setText(words);
        Nodes.show(problem, true);
    }
}
