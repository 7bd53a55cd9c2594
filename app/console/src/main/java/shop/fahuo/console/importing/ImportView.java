package shop.fahuo.console.importing;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.nio.file.Path;
import java.util.List;

/// A spreadsheet on its way in: choose or drop it, see what it would do, take it.
public final class ImportView extends VBox {

    private final ImportModel model;
    private final Ui ui;
    private final FilePicker files;
    private final Runnable close;
    private final Subscriptions subscriptions;

    /// @param close puts the sheet away; what is running goes on
    public ImportView(
            ImportModel model,
            Ui ui,
            FilePicker files,
            Runnable close,
            Subscriptions subscriptions) {
        super(16);
        this.model = model;
        this.ui = ui;
        this.files = files;
        this.close = close;
        this.subscriptions = subscriptions;
        setId("import");
        setPrefSize(780, 620);
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::dropped);
        subscriptions.follow(model.stepProperty(), this::show);
        subscriptions.add(model.savedProperty().subscribe(this::show));
    }

    private void show() {
        switch (model.stepProperty().get()) {
            case ImportModel.Step.Choosing() -> choosing();
            case ImportModel.Step.Looking(var file) -> waiting(file);
            case ImportModel.Step.Useless(var file, var look) -> useless(file, look);
            case ImportModel.Step.Trying trying ->
                    page(
                            trying.file(),
                            progress(choosing(trying.known()), trying.job()),
                            List.of(
                                    button("import.back", model::restart),
                                    accent("import.take.untried", model::take)));
            case ImportModel.Step.Tried(var report) -> tried(report);
            case ImportModel.Step.Taking taking ->
                    page(
                            taking.file(),
                            progress(settled(taking.known()), taking.job()),
                            List.of(
                                    button("import.stop", model::cancel),
                                    button("import.behind", close)));
            case ImportModel.Step.Taken(var report) ->
                    page(
                            report.request().file(),
                            report(report, settled(known(report))),
                            List.of(
                                    button("import.another", model::restart),
                                    accent("kit.close", close)));
            case ImportModel.Step.Broken(var bug) ->
                    say(Tone.DANGER, ui.get("kit.bug", bug.code()), ui.get("kit.bug.hint"));
        }
    }

    private void choosing() {
        var zone = Nodes.styled(new VBox(8), "drop-zone");
        zone.setId("import-drop");
        var kinds = Nodes.paragraph(ui.get("import.kinds"), "muted");
        kinds.setTextAlignment(TextAlignment.CENTER);
        var choose = Nodes.named("import-choose", accent("import.choose", this::choose));
        zone.getChildren()
                .setAll(
                        Nodes.icon(Feather.UPLOAD, "large"),
                        Nodes.label(ui.get("import.drop"), "title"),
                        kinds,
                        choose);
        VBox.setVgrow(zone, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Nodes.label(ui.get("import.title"), "headline"),
                        zone,
                        bottom(List.of(button("kit.close", close))));
    }

    private void waiting(Path file) {
        page(file, Nodes.column(8, Nodes.label(ui.get("import.looking"), "muted")), List.of());
    }

    private void tried(ImportReport report) {
        var counts = report.counts();
        long changes = counts.created() + counts.updated() + counts.troubles();
        var take = accent("import.take", model::take);
        take.setDisable(changes == 0 && report.complete());
        page(
                report.request().file(),
                report(report, choosing(known(report))),
                List.of(button("import.back", model::restart), take));
    }

    private ImportProgress progress(Node recognised, Job job) {
        return new ImportProgress(recognised, job, ui, subscriptions);
    }

    private ImportReportPane report(ImportReport report, Node recognised) {
        return new ImportReportPane(report, recognised, model, ui, files);
    }

    private static ImportLook.Known known(ImportReport report) {
        return new ImportLook.Known(report.format(), report.channel());
    }

    private Node choosing(ImportLook.Known known) {
        return RecognisedPane.choosing(known, model, ui, subscriptions);
    }

    private Node settled(ImportLook.Known known) {
        return RecognisedPane.settled(known.format(), known.channel(), ui);
    }

    private void useless(Path file, ImportLook look) {
        var notice =
                Nodes.styled(
                        Nodes.column(
                                4,
                                Nodes.label(ui.get("import.useless"), "strong"),
                                Nodes.paragraph(FailureWords.of(look, ui))),
                        "notice",
                        Tone.DANGER.style());
        page(
                file,
                Nodes.column(0, notice),
                List.of(button("kit.close", close), accent("import.another", model::restart)));
    }

    private void say(Tone tone, String what, String next) {
        var notice = Nodes.styled(new VBox(4), "notice", tone.style());
        notice.getChildren().setAll(Nodes.label(what, "strong"), Nodes.paragraph(next));
        getChildren()
                .setAll(
                        Nodes.label(ui.get("import.title"), "headline"),
                        notice,
                        Nodes.spacer(),
                        bottom(
                                List.of(
                                        button("kit.close", close),
                                        accent("import.another", model::restart))));
    }

    private void page(Path file, javafx.scene.layout.Region content, List<Button> buttons) {
        VBox.setVgrow(content, Priority.ALWAYS);
        var name =
                Nodes.row(
                        8,
                        Nodes.icon(Feather.FILE_TEXT),
                        Nodes.label(String.valueOf(file.getFileName()), "strong"));
        getChildren()
                .setAll(
                        Nodes.label(ui.get("import.title"), "headline"),
                        name,
                        content,
                        bottom(buttons));
    }

    private static Node bottom(List<Button> buttons) {
        var row = Nodes.row(8, Nodes.spacer());
        row.getChildren().addAll(buttons);
        return row;
    }

    private Button button(String key, Runnable action) {
        var button = Nodes.named(key.replace('.', '-'), new Button(ui.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button accent(String key, Runnable action) {
        return Nodes.styled(button(key, action), "accent");
    }

    private void choose() {
        files.open(FilePicker.Sort.SHEET, ui.get("import.title")).ifPresent(model::choose);
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var dropped = event.getDragboard().getFiles();
        if (!dropped.isEmpty()) {
            model.choose(dropped.getFirst().toPath());
        }
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }
}
