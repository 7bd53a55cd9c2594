package shop.fahuo.console.pack;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.pack.PackPolicy;
import shop.fahuo.core.pack.WeightRule;

import java.util.ArrayList;
import java.util.List;

/// How the shop packs, and what stands on this desk.
final class PackToolsSheet extends VBox {

    private static final int LONGEST = 6;

    private final PackSetup setup;
    private final Ui ui;
    private final CheckBox leaves;
    private final CheckBox weighs;
    private final CheckBox sound;
    private final TextField box;
    private final TextField percent;
    private final TextField grams;
    private final ChoiceBox<String> printer;
    private final ChoiceBox<String> scale;

    PackToolsSheet(PackModel model, Ui ui, Runnable close, Subscriptions subscriptions) {
        super(14);
        this.ui = ui;
        setup = model.setup();
        var policy = setup.policyProperty().get();
        var tools = setup.tools();
        setId("pack-tools");
        setPrefWidth(480);
        leaves = box("pack-leaves", ui.get("pack.set.leaves"), policy.leaves());
        weighs = box("pack-weighs", ui.get("pack.set.weighs"), policy.weighs());
        sound = box("pack-sound", ui.get("pack.set.sound"), tools.sound());
        box = number("pack-box", policy.weight().box().value());
        percent = number("pack-percent", policy.weight().percent());
        grams = number("pack-grams", policy.weight().grams().value());
        printer = Inputs.choice("pack-printer", new ArrayList<String>(), this::named);
        scale = Inputs.choice("pack-port", new ArrayList<String>(), this::typed);
        subscriptions.follow(
                setup.offeredProperty(),
                () -> {
                    offer(printer, setup.offeredProperty().get().printers(), tools.printer());
                    offer(scale, setup.offeredProperty().get().ports(), tools.scale());
                });
        getChildren()
                .setAll(
                        Nodes.label(ui.get("pack.settings"), "headline"),
                        shop(),
                        desk(),
                        buttons(close));
        setup.offer();
    }

    private String named(String name) {
        return name.isEmpty() ? ui.get("pack.set.noPrinter") : name;
    }

    private String typed(String port) {
        return port.isEmpty() ? ui.get("pack.set.typed") : port;
    }

    private static void offer(ChoiceBox<String> choice, List<String> some, String now) {
        choice.getItems().setAll("");
        choice.getItems().addAll(some);
        if (!choice.getItems().contains(now)) {
            choice.getItems().add(now);
        }
        choice.setValue(now);
    }

    private static CheckBox box(String id, String words, boolean on) {
        var box = Nodes.named(id, new CheckBox(words));
        box.setSelected(on);
        return box;
    }

    private static TextField number(String id, long value) {
        var field = Nodes.named(id, new TextField(Long.toString(value)));
        field.setTextFormatter(Inputs.atMost(LONGEST));
        field.setPrefColumnCount(LONGEST);
        field.setMaxWidth(USE_PREF_SIZE);
        return field;
    }

    private Node shop() {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("pack.set.box"), box);
        Sections.field(grid, ui.get("pack.set.percent"), percent);
        Sections.field(grid, ui.get("pack.set.grams"), grams);
        return Nodes.column(
                8, Nodes.label(ui.get("pack.set.shop"), "section-title"), leaves, weighs, grid);
    }

    private Node desk() {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("pack.set.printer"), printer);
        Sections.field(grid, ui.get("pack.set.scale"), scale);
        return Nodes.column(8, Nodes.label(ui.get("pack.set.desk"), "section-title"), grid, sound);
    }

    private Node buttons(Runnable close) {
        var save =
                Nodes.styled(
                        Nodes.named(
                                "pack-save",
                                new Button(ui.get("pack.set.save"), Nodes.icon(Feather.CHECK))),
                        "accent");
        save.setOnAction(
                _ -> {
                    setup.save(
                            new PackPolicy(
                                    leaves.isSelected(),
                                    weighs.isSelected(),
                                    new WeightRule(
                                            new Grams(read(box)),
                                            (int) Math.min(read(percent), 100),
                                            new Grams(read(grams)))),
                            new PackTools(
                                    printer.getValue(), sound.isSelected(), scale.getValue()));
                    close.run();
                });
        var closing = Nodes.named("pack-tools-close", new Button(ui.get("kit.close")));
        closing.setOnAction(_ -> close.run());
        return Nodes.row(8, Nodes.spacer(), closing, save);
    }

    /// What is no number is none.
    private static long read(TextField field) {
        var text = field.getText().strip();
        boolean digits = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        return digits ? Long.parseLong(text) : 0;
    }
}
