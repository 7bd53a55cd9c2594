package shop.fahuo.console.parcel;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.parcel.ParcelLine;
import shop.fahuo.store.parcel.Take;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Shows what would be done to how many parcels, and asks for what it needs.
final class ParcelActSheet extends VBox {

    private static final int NUMBER_LENGTH = 40;

    private final ParcelActsModel model;
    private final ParcelProposal proposal;
    private final Ui ui;
    private Supplier<ParcelActsModel.Said> said = () -> ParcelActsModel.Said.NOTHING;
    private BooleanExpression ready = new ReadOnlyBooleanWrapper(true);

    ParcelActSheet(ParcelActsModel model, ParcelProposal proposal, Ui ui) {
        super(14);
        this.model = model;
        this.proposal = proposal;
        this.ui = ui;
        setId("parcel-sheet");
        setPrefWidth(460);
        getChildren().addAll(Nodes.label(title(), "headline"), Nodes.paragraph(effect(), "muted"));
        if (proposal.fitting().size() > 1) {
            getChildren().add(summary());
        }
        if (!proposal.others().isEmpty()) {
            getChildren()
                    .add(
                            Nodes.styled(
                                    Nodes.paragraph(
                                            ui.get("parcel.others", proposal.others().size())),
                                    "notice",
                                    Tone.WARNING.style()));
        }
        getChildren().addAll(form());
        getChildren().add(buttons());
    }

    private String title() {
        int count = proposal.fitting().size();
        return count == 1
                ? ui.get(
                        "parcel.title.one",
                        ui.word(proposal.act()),
                        proposal.fitting().getFirst().id().toString())
                : ui.get("parcel.title.many", ui.word(proposal.act()), count);
    }

    private String effect() {
        return switch (proposal.act()) {
            case BOOK -> ui.get("parcel.effect.book");
            case LEAVE -> ui.get("parcel.effect.leave");
            case CANCEL -> ui.get("parcel.effect.cancel");
            case MERGE ->
                    ui.get("parcel.effect.merge", proposal.fitting().getFirst().id().toString());
            case SPLIT -> ui.get("parcel.effect.split");
            case ROUTE -> ui.get("parcel.effect.route");
            case DISSOLVE -> ui.get("parcel.effect.dissolve");
            case ENTER ->
                    ui.get(
                            "parcel.effect.enter",
                            proposal.fitting()
                                    .getFirst()
                                    .waybill()
                                    .map(booking -> booking.reference().value())
                                    .orElse(""));
            case ANEW -> ui.get("parcel.effect.anew");
        };
    }

    private Node summary() {
        return Nodes.styled(
                Nodes.row(
                        24,
                        tally(
                                Shown.count(proposal.fitting().size()),
                                ui.get("parcel.tally.parcels")),
                        tally(Shown.count(proposal.units()), ui.get("parcel.tally.units"))),
                "tally");
    }

    private static Node tally(String figure, String of) {
        return Nodes.column(0, Nodes.label(figure, "headline"), Nodes.label(of, "small", "muted"));
    }

    private List<Node> form() {
        return switch (proposal.act()) {
            case ENTER -> List.of(number());
            case ANEW -> List.of(note());
            case SPLIT -> List.of(takes());
            case ROUTE -> List.of(ways());
            case BOOK, LEAVE, CANCEL, MERGE, DISSOLVE -> List.of();
        };
    }

    private Node number() {
        var number = Nodes.named("parcel-number", new TextField());
        number.setTextFormatter(Inputs.atMost(NUMBER_LENGTH));
        said = () -> new ParcelActsModel.Said(number.getText().strip(), List.of());
        ready =
                Bindings.createBooleanBinding(
                        () -> !number.getText().isBlank(), number.textProperty());
        var grid = Sections.fields();
        Sections.field(grid, ui.get("parcel.number"), number);
        return grid;
    }

    /// Who gives a booking up has made sure; how, is noted.
    private Node note() {
        var note = Inputs.note("parcel-note", ui.get("parcel.anew.how"), 2, Inputs.NOTE_LENGTH);
        said = () -> new ParcelActsModel.Said(note.getText().strip(), List.of());
        ready = Bindings.createBooleanBinding(() -> !note.getText().isBlank(), note.textProperty());
        return note;
    }

    private Node takes() {
        var spinners = new LinkedHashMap<ParcelLine, Spinner<Integer>>();
        var box = new VBox(8);
        for (var line : proposal.lines()) {
            var spinner = new Spinner<Integer>(0, line.units(), 0);
            spinner.setEditable(true);
            spinner.setPrefWidth(96);
            spinner.setAccessibleText(ui.get("parcel.split.units", line.name()));
            spinners.put(line, spinner);
            var name = Nodes.paragraph(line.name());
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            var of = Nodes.label(ui.get("parcel.split.of", line.units()), "muted");
            of.setMinWidth(USE_PREF_SIZE);
            box.getChildren().add(Nodes.row(10, name, spinner, of));
        }
        said = () -> new ParcelActsModel.Said("", takes(spinners));
        var values =
                spinners.values().stream().map(Spinner::valueProperty).toArray(Observable[]::new);
        ready =
                Bindings.createBooleanBinding(
                        () -> {
                            int taken = takes(spinners).stream().mapToInt(Take::units).sum();
                            return taken > 0 && taken < proposal.units();
                        },
                        values);
        return box;
    }

    private Node ways() {
        var pane = new WaysPane(proposal, ui);
        said = () -> new ParcelActsModel.Said("", List.of(), pane.chosen());
        ready = pane.ready();
        return pane;
    }

    private static List<Take> takes(Map<ParcelLine, Spinner<Integer>> spinners) {
        return spinners.entrySet().stream()
                .filter(one -> one.getValue().getValue() > 0)
                .map(one -> new Take(one.getKey().line(), one.getValue().getValue()))
                .toList();
    }

    private GiveBar buttons() {
        var bar = new GiveBar("parcel", this::give, model::dismiss, ui);
        bar.button().setText(ui.word(proposal.act()));
        boolean destroys =
                proposal.act() == ParcelAct.CANCEL || proposal.act() == ParcelAct.DISSOLVE;
        bar.button().getStyleClass().add(destroys ? "danger" : "accent");
        bar.button().disableProperty().bind(Bindings.not(ready));
        bar.listenIn(this);
        return bar;
    }

    private void give() {
        model.give(said.get());
    }
}
