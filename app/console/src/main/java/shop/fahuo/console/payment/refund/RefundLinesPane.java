package shop.fahuo.console.payment.refund;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.store.payment.refund.RefundProposal;

/// How many units of each line go back, and whether the freight does.
final class RefundLinesPane extends VBox {

    private static final double FIGURES = 84;
    private static final double HIGHEST = 260;

    /// More lines than this scroll.
    private static final int MOST = 4;

    private final RefundDraftModel draft;
    private final Ui ui;
    private final Subscriptions shown;

    RefundLinesPane(RefundDraftModel draft, Ui ui, Subscriptions shown) {
        super(8);
        this.draft = draft;
        this.ui = ui;
        this.shown = shown;
        var proposal = draft.proposalProperty().get();
        var lines = new VBox(10);
        proposal.lines().forEach(line -> lines.getChildren().add(line(line)));
        if (proposal.freightLeft().compareTo(Fen.ZERO) > 0) {
            lines.getChildren().add(freight(proposal.freightLeft()));
        }
        var all = Nodes.styled(Nodes.named("refund-all", new Button(ui.get("refund.all"))), "slim");
        all.setOnAction(event -> draft.chooseAll());
        getChildren()
                .setAll(
                        lines.getChildren().size() > MOST ? scrolling(lines) : lines,
                        Nodes.row(8, Nodes.spacer(), all));
    }

    private static ScrollPane scrolling(VBox lines) {
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(HIGHEST);
        return scroll;
    }

    private Node line(RefundProposal.Line line) {
        boolean any = line.left() > 0;
        var left =
                any
                        ? ui.get(
                                "refund.line.left",
                                Shown.money(line.line().unitPrice()),
                                line.left())
                        : ui.get("refund.line.none");
        var name =
                Nodes.column(
                        2,
                        Nodes.paragraph(line.line().name()),
                        Nodes.label(left, "small", "muted"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(12, name);
        row.setAlignment(Pos.CENTER_LEFT);
        if (any) {
            row.getChildren().addAll(units(line), worth(line.position()));
        }
        return row;
    }

    private Spinner<Integer> units(RefundProposal.Line line) {
        var units =
                Nodes.named(
                        "refund-units-" + line.position(), new Spinner<Integer>(0, line.left(), 0));
        units.getStyleClass().add(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
        units.setPrefWidth(112);
        units.setMinWidth(USE_PREF_SIZE);
        units.setAccessibleText(ui.get("refund.line.units", line.line().name(), line.left()));
        var chosen = draft.unitsProperty(line.position());
        shown.add(units.valueProperty().subscribe(value -> chosen.set(value)));
        shown.add(chosen.subscribe(value -> units.getValueFactory().setValue(value.intValue())));
        return units;
    }

    /// What the chosen units are worth of what was paid.
    private Label worth(int position) {
        var worth = figures();
        var chosen = draft.unitsProperty(position);
        shown.follow(
                draft.proposalProperty(),
                () ->
                        worth.setText(
                                chosen.get() == 0
                                        ? ""
                                        : Shown.money(
                                                draft.proposalProperty()
                                                        .get()
                                                        .lines()
                                                        .get(position - 1)
                                                        .amount())));
        return worth;
    }

    private Node freight(Fen left) {
        var box = Nodes.named("refund-freight", new CheckBox(ui.get("refund.freight")));
        box.selectedProperty().bindBidirectional(draft.freightProperty());
        var worth = figures();
        worth.setText(Shown.money(left));
        return Nodes.row(12, box, Nodes.spacer(), worth);
    }

    private static Label figures() {
        var figures = Nodes.label("");
        figures.setMinWidth(FIGURES);
        figures.setAlignment(Pos.CENTER_RIGHT);
        return figures;
    }
}
