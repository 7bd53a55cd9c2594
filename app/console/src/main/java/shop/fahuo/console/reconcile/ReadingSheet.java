package shop.fahuo.console.reconcile;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.RowReject;
import shop.fahuo.store.payment.bill.BillDay;
import shop.fahuo.store.payment.bill.DayReading;

import java.io.File;

/// The bills of a day on their way in: fetched from the provider, or dropped here.
final class ReadingSheet extends VBox {

    private final ReadingModel model;
    private final Ui ui;
    private final FilePicker files;

    ReadingSheet(ReadingModel model, Ui ui, FilePicker files, Subscriptions subscriptions) {
        super(16);
        this.model = model;
        this.ui = ui;
        this.files = files;
        setId("reading");
        setPrefWidth(560);
        switch (model.stepProperty().get()) {
            case ReadingModel.Step.Idle() -> {}
            case ReadingModel.Step.Asking(var day) -> asking(day);
            case ReadingModel.Step.Reading(var day, var job) -> reading(day, job, subscriptions);
            case ReadingModel.Step.Ended(var day, var result) -> ended(day, result);
            case ReadingModel.Step.Broken(var bug) ->
                    getChildren()
                            .setAll(
                                    notice(
                                            Tone.DANGER,
                                            ui.get("kit.bug", bug.code()),
                                            ui.get("kit.bug.hint")),
                                    bottom());
        }
    }

    private Node title(DayRow day) {
        return Nodes.column(
                2,
                Nodes.label(ui.get("reconcile.reading.title", day.day().toString()), "headline"),
                Nodes.label(new DayWords(ui).account(day.shelf()), "muted"));
    }

    private void asking(DayRow day) {
        var fetch = button("reconcile.reading.fetch", Feather.DOWNLOAD, model::fetch);
        fetch.setDisable(!day.shelf().isKept());
        var choose =
                button(
                        "reconcile.reading.choose",
                        Feather.FOLDER,
                        () ->
                                model.read(
                                        files.openAll(
                                                FilePicker.Sort.BILL,
                                                ui.get("reconcile.reading.choose"))));
        var hint = Nodes.paragraph(ui.get("reconcile.reading.files"), "muted");
        hint.setTextAlignment(TextAlignment.CENTER);
        var zone = Nodes.styled(new VBox(8), "drop-zone");
        zone.getChildren()
                .setAll(
                        Nodes.icon(Feather.FILE_TEXT, "large"),
                        Nodes.label(ui.get("reconcile.reading.drop"), "title"),
                        hint,
                        choose);
        setOnDragOver(ReadingSheet::over);
        setOnDragDropped(this::dropped);
        var words =
                ui.get(
                        day.made()
                                ? "reconcile.reading.fetch.hint"
                                : "reconcile.reading.fetch.early");
        getChildren()
                .setAll(
                        title(day),
                        Nodes.row(
                                12,
                                Nodes.styled(fetch, "accent"),
                                Nodes.paragraph(words, "small", "muted")),
                        zone,
                        bottom());
    }

    private void reading(DayRow day, Job job, Subscriptions subscriptions) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        subscriptions.follow(job.doneProperty(), () -> bar.setProgress(job.fraction()));
        var words = Nodes.label(ui.get("reconcile.reading.now"), "muted");
        getChildren().setAll(title(day), bar, words, bottom());
    }

    private void ended(DayRow day, ReadingResult result) {
        var outcome =
                switch (result) {
                    case ReadingResult.Read(var reading) -> reading(reading);
                    case ReadingResult.Later(var code) ->
                            notice(
                                    Tone.WARNING,
                                    ui.get("reconcile.reading.later", code),
                                    ui.get("reconcile.reading.later.hint"));
                    case ReadingResult.Refused(var code, var words) ->
                            notice(
                                    Tone.DANGER,
                                    ui.get("reconcile.reading.refused", code, words),
                                    ui.get("reconcile.reading.refused.hint"));
                    case ReadingResult.NoBill(var file) ->
                            notice(
                                    Tone.DANGER,
                                    ui.get("reconcile.reading.noBill", file),
                                    ui.get("reconcile.reading.noBill.hint"));
                    case ReadingResult.NoTrades() ->
                            notice(
                                    Tone.DANGER,
                                    ui.get("reconcile.reading.noTrades"),
                                    ui.get("reconcile.reading.files"));
                };
        getChildren().setAll(title(day), outcome, bottom());
    }

    private Node reading(DayReading reading) {
        return switch (reading) {
            case DayReading.Taken(var day) -> taken(day, ui.get("reconcile.reading.taken"));
            case DayReading.Unchanged(var day) -> taken(day, ui.get("reconcile.reading.unchanged"));
            case DayReading.Broken(var fund, var why) -> broken(fund, why);
            case DayReading.Unfit() ->
                    notice(
                            Tone.DANGER,
                            ui.get("reconcile.reading.unfit"),
                            ui.get("reconcile.reading.unfit.hint"));
        };
    }

    private Node taken(BillDay day, String words) {
        long open = day.open().values().stream().mapToLong(Long::longValue).sum();
        long pooled = day.pooled().values().stream().mapToLong(Long::longValue).sum();
        return notice(
                open == 0 ? Tone.GOOD : Tone.WARNING,
                words,
                ui.get("reconcile.reading.result", day.totals().matched(), open, pooled));
    }

    private Node broken(boolean fund, RowReject why) {
        var reason = ui.get("import.reason." + why.reason().name());
        return notice(
                Tone.DANGER,
                ui.get(fund ? "reconcile.reading.broken.fund" : "reconcile.reading.broken.trade"),
                ui.get("reconcile.reading.broken.row", why.row(), why.column(), reason));
    }

    private static Node notice(Tone tone, String what, String next) {
        return Nodes.styled(
                Nodes.column(4, Nodes.paragraph(what, "strong"), Nodes.paragraph(next)),
                "notice",
                tone.style());
    }

    private Node bottom() {
        var close = Nodes.named("reading-close", new Button(ui.get("kit.close")));
        close.setOnAction(_ -> model.dismiss());
        return Nodes.row(8, Nodes.spacer(), close);
    }

    private Button button(String key, Feather icon, Runnable action) {
        var button = Nodes.named(key.replace('.', '-'), new Button(ui.get(key), Nodes.icon(icon)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var dropped = event.getDragboard().getFiles();
        model.read(dropped.stream().map(File::toPath).toList());
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }
}
