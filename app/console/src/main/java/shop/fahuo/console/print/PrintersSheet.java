package shop.fahuo.console.print;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.print.Printers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How printers are set up: one is chosen or made, changed, tried with a test page.
final class PrintersSheet extends VBox {

    private static final List<String> VIAS = List.of("network", "raw", "driver", "pdf");
    private static final List<String> LANGUAGES = List.of("tspl", "tspl1", "zpl", "escpos");
    private static final List<String> SIZES = List.of("76x130", "100x150", "100x180");
    private static final List<String> DPIS = List.of("203", "300");

    private final PrintModel model;
    private final Ui ui;
    private final TextField name = Nodes.named("printer-name", new TextField());
    private final Map<String, ChoiceBox<String>> choices = new LinkedHashMap<>();
    private final Map<String, TextField> texts = new LinkedHashMap<>();
    private final TextField target = Nodes.named("printer-target", new TextField());
    private final VBox said = new VBox(4);
    private final PrintWords words;

    PrintersSheet(PrintModel model, Ui ui, Runnable close, Subscriptions subscriptions) {
        super(14);
        this.model = model;
        this.ui = ui;
        words = new PrintWords(ui);
        setId("printers");
        setPrefWidth(560);
        name.setTextFormatter(Inputs.atMost(Printers.LONGEST_NAME));
        getChildren()
                .setAll(
                        Nodes.label(ui.get("print.printers"), "headline"),
                        known(subscriptions),
                        fields(),
                        said,
                        buttons(close));
        subscriptions.follow(model.stepProperty(), this::tell);
        model.printerProperty().get().ifPresent(this::fill);
    }

    /// Those there are, to choose from.
    private Node known(Subscriptions subscriptions) {
        var row = Nodes.named("printers-known", Nodes.row(6));
        subscriptions.follow(
                model.shownProperty(),
                () -> {
                    row.getChildren().clear();
                    for (var setup : model.shownProperty().get().printers()) {
                        var button = Nodes.styled(new Button(setup.name()), "flat");
                        button.setOnAction(_ -> fill(setup));
                        row.getChildren().add(button);
                    }
                });
        return row;
    }

    private Node fields() {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("print.field.name"), name);
        choice(grid, "via", ui.get("print.field.via"), VIAS);
        target.setPromptText(ui.get("print.field.target.prompt"));
        Sections.field(grid, ui.get("print.field.target"), target);
        choice(grid, "language", ui.get("print.field.language"), LANGUAGES);
        choice(grid, "size", ui.get("print.field.size"), SIZES);
        choice(grid, "dpi", ui.get("print.field.dpi"), DPIS);
        text(grid, "right", ui.get("print.field.right"));
        text(grid, "down", ui.get("print.field.down"));
        text(grid, "gap", ui.get("print.field.gap"));
        text(grid, "darkness", ui.get("print.field.darkness"));
        return Nodes.styled(grid, "form");
    }

    private void choice(GridPane grid, String field, String label, List<String> values) {
        var choice = Inputs.choice("printer-" + field, values, value -> value);
        choice.setValue(values.getFirst());
        choice.setAccessibleText(label);
        choices.put(field, choice);
        Sections.field(grid, label, choice);
    }

    private void text(GridPane grid, String field, String label) {
        var text = Nodes.named("printer-" + field, new TextField());
        text.setPrefColumnCount(6);
        text.setMaxWidth(USE_PREF_SIZE);
        text.setAccessibleText(label);
        texts.put(field, text);
        Sections.field(grid, label, text);
    }

    private void fill(PrinterSetup setup) {
        var fields = setup.fields();
        name.setText(setup.name());
        choices.forEach((field, choice) -> choice.setValue(fields.getOrDefault(field, "")));
        texts.forEach((field, text) -> text.setText(fields.getOrDefault(field, "")));
        target.setText(
                List.of("address", "queue", "folder").stream()
                        .map(field -> fields.getOrDefault(field, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private Map<String, String> read() {
        var fields = new HashMap<String, String>();
        choices.forEach((field, choice) -> fields.put(field, String.valueOf(choice.getValue())));
        texts.forEach((field, text) -> fields.put(field, text.getText().strip()));
        fields.put(
                switch (String.valueOf(fields.get("via"))) {
                    case "network" -> "address";
                    case "pdf" -> "folder";
                    default -> "queue";
                },
                target.getText().strip());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private Node buttons(Runnable close) {
        var save = button("print.printers.save", Feather.CHECK);
        save.setOnAction(_ -> model.save(name.getText().strip(), read(), false));
        save.getStyleClass().add("accent");
        var test = button("print.printers.test", Feather.PRINTER);
        test.setOnAction(_ -> model.save(name.getText().strip(), read(), true));
        var remove = button("print.printers.remove", Feather.TRASH);
        remove.setOnAction(_ -> model.remove(name.getText().strip()));
        var closing = Nodes.named("printers-close", new Button(ui.get("kit.close")));
        closing.setOnAction(_ -> close.run());
        return Nodes.row(8, remove, Nodes.spacer(), closing, test, save);
    }

    private Button button(String key, Feather icon) {
        var button = Nodes.named(key.replace('.', '-'), new Button(ui.get(key), Nodes.icon(icon)));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void tell() {
        var now = words.said(model.stepProperty().get());
        Nodes.show(said, !now.what().isEmpty());
        said.getStyleClass().setAll("notice", now.tone().style());
        said.getChildren()
                .setAll(Nodes.paragraph(now.what(), "strong"), Nodes.paragraph(now.next()));
    }
}
