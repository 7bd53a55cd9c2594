package shop.fahuo.console.importing;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.RowReject;

import java.util.function.Function;

/// What an import did, or would do: the counts, and the rows it cannot take with the reason.
final class ImportReportPane extends VBox {

    private final ImportReport report;
    private final ImportModel model;
    private final Ui ui;
    private final FilePicker files;

    /// @param recognised what it is
    ImportReportPane(
            ImportReport report, Node recognised, ImportModel model, Ui ui, FilePicker files) {
        super(14);
        this.report = report;
        this.model = model;
        this.ui = ui;
        this.files = files;
        getChildren()
                .setAll(
                        Nodes.row(
                                12,
                                recognised,
                                Nodes.spacer(),
                                Nodes.label(ui.get("import.rows", report.rows()), "muted")),
                        counts());
        if (!report.complete()) {
            getChildren().add(notice(Tone.WARNING, ui.get("import.incomplete")));
        }
        if (report.rejects().isEmpty()) {
            getChildren()
                    .add(notice(Tone.GOOD, ui.get(dry() ? "import.all.fine" : "import.all.taken")));
        } else {
            var table = rejects();
            VBox.setVgrow(table, Priority.ALWAYS);
            getChildren().addAll(rejectsHead(), table);
        }
    }

    private boolean dry() {
        return report.request().dryRun();
    }

    private Node counts() {
        var counts = report.counts();
        var row = new FlowPane(28, 8);
        row.getStyleClass().add("tally");
        row.getChildren()
                .addAll(
                        tally(
                                counts.created(),
                                dry() ? "import.will.create" : "import.created",
                                Tone.GOOD),
                        tally(
                                counts.updated(),
                                dry() ? "import.will.update" : "import.updated",
                                Tone.ACCENT),
                        tally(counts.unchanged(), "import.unchanged", Tone.QUIET));
        if (counts.skipped() > 0) {
            row.getChildren().add(tally(counts.skipped(), "import.skipped", Tone.QUIET));
        }
        if (counts.troubles() > 0) {
            row.getChildren().add(tally(counts.troubles(), "import.troubles", Tone.DANGER));
        }
        row.getChildren().add(tally(counts.rejected(), "import.rejected", Tone.DANGER));
        return row;
    }

    private Node tally(long number, String key, Tone tone) {
        var figure =
                Nodes.label(Shown.count(number), "figure", number == 0 ? "subtle" : tone.style());
        return Nodes.column(0, figure, Nodes.label(ui.get(key), "small", "muted"));
    }

    private static Node notice(Tone tone, String words) {
        return Nodes.styled(new VBox(Nodes.paragraph(words)), "notice", tone.style());
    }

    private Node rejectsHead() {
        var save =
                Nodes.named(
                        "import-save-rejects",
                        new Button(ui.get("import.save"), Nodes.icon(Feather.DOWNLOAD)));
        save.setOnAction(
                event ->
                        files.save(ui.get("import.save"), rejectsName())
                                .ifPresent(to -> model.saveRejects(report, to)));
        var saved =
                model.savedProperty()
                        .get()
                        .map(path -> ui.get("import.saved", path.getFileName()))
                        .orElse("");
        return Nodes.row(
                10,
                Nodes.label(ui.get("import.rejects"), "section-title"),
                Nodes.spacer(),
                Nodes.label(saved, "small", Tone.GOOD.style()),
                save);
    }

    /// `orders.csv` gives `orders-rejects.csv`.
    private String rejectsName() {
        var name = String.valueOf(report.request().file().getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? name + "-rejects.csv"
                : name.substring(0, dot) + "-rejects" + name.substring(dot);
    }

    private TableView<RowReject> rejects() {
        var table = Nodes.named("import-rejects", new TableView<RowReject>());
        table.getColumns()
                .add(column("import.reject.row", 64, reject -> Shown.count(reject.row())));
        table.getColumns().add(column("import.reject.column", 130, RowReject::column));
        table.getColumns().add(column("import.reject.value", 190, RowReject::value));
        table.getColumns().add(column("import.reject.reason", 330, this::reason));
        table.getItems().setAll(report.rejects());
        return table;
    }

    private String reason(RowReject reject) {
        var words = ui.get("import.reason." + reject.reason().name());
        return reject.detail().isEmpty()
                ? words
                : ui.get("import.reason.detail", words, reject.detail());
    }

    private TableColumn<RowReject, String> column(
            String key, double width, Function<RowReject, String> words) {
        var column = new TableColumn<RowReject, String>(ui.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                features -> new ReadOnlyStringWrapper(words.apply(features.getValue())));
        return column;
    }
}
