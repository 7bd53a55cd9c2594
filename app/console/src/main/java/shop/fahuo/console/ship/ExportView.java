package shop.fahuo.console.ship;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// The files the marketplaces are told with: what waits for each channel, and the files made
/// before.
public final class ExportView extends VBox {

    private final ExportModel model;
    private final Ui ui;
    private final FilePicker files;
    private final Runnable close;

    public ExportView(
            ExportModel model,
            Ui ui,
            FilePicker files,
            Runnable close,
            Subscriptions subscriptions) {
        super(12);
        this.model = model;
        this.ui = ui;
        this.files = files;
        this.close = close;
        setId("export");
        setPrefWidth(560);
        subscriptions.follow(model.linesProperty(), this::show);
        subscriptions.add(model.writtenProperty().subscribe(this::show));
        subscriptions.add(model.bugProperty().subscribe(this::show));
    }

    private void show() {
        getChildren()
                .setAll(
                        Nodes.label(ui.get("ship.export.title"), "headline"),
                        Nodes.paragraph(ui.get("ship.export.hint"), "muted"));
        model.bugProperty()
                .get()
                .ifPresent(
                        bug ->
                                getChildren()
                                        .add(notice(Tone.DANGER, ui.get("kit.bug", bug.code()))));
        model.writtenProperty()
                .get()
                .ifPresent(
                        written ->
                                getChildren()
                                        .add(
                                                notice(
                                                        Tone.GOOD,
                                                        ui.get(
                                                                "ship.export.written",
                                                                written.batch().orders(),
                                                                written.file().getFileName()))));
        if (model.linesProperty().get().isEmpty()) {
            getChildren().add(Nodes.label(ui.get("ship.export.none"), "muted"));
        }
        model.linesProperty().get().forEach(line -> getChildren().add(line(line)));
        var done = Nodes.named("export-close", new Button(ui.get("kit.close")));
        done.setOnAction(event -> close.run());
        getChildren().add(Nodes.row(8, Nodes.spacer(), done));
    }

    private static Node notice(Tone tone, String words) {
        return Nodes.styled(new VBox(Nodes.paragraph(words)), "notice", tone.style());
    }

    private Node line(ExportModel.Line line) {
        var channel = line.channel().value();
        var export =
                Nodes.named(
                        "export-" + channel,
                        new Button(ui.get("ship.export.write"), Nodes.icon(Feather.DOWNLOAD)));
        export.setDisable(line.waiting() == 0);
        export.setOnAction(
                event ->
                        files.save(ui.get("ship.export.title"), proposedName(channel))
                                .ifPresent(to -> model.export(line.channel(), to)));
        var head =
                Nodes.row(
                        10,
                        Nodes.label(ui.channel(line.channel()), "strong"),
                        Nodes.label(
                                ui.get("ship.export.waiting", line.waiting()),
                                line.waiting() == 0 ? "muted" : "plain"),
                        Nodes.spacer(),
                        export);
        var section = Nodes.styled(new VBox(6, head), "section");
        line.batches().forEach(batch -> section.getChildren().add(batch(channel, batch)));
        return section;
    }

    private Node batch(String channel, shop.fahuo.store.ship.DeliveryFiles.Batch batch) {
        var again = new Hyperlink(ui.get("ship.export.again"));
        again.setOnAction(
                event ->
                        files.save(ui.get("ship.export.title"), proposedName(channel))
                                .ifPresent(to -> model.exportAgain(batch, to)));
        return Nodes.row(
                8,
                Nodes.label(ui.shown().time(batch.madeAt()), "muted"),
                Nodes.label(ui.get("ship.export.batch", batch.orders(), batch.madeBy()), "muted"),
                Nodes.spacer(),
                again);
    }

    private String proposedName(String channel) {
        var day = Shown.exact(ui.shown().now()).substring(0, 10);
        return ui.get("ship.export.file", channel, day);
    }
}
