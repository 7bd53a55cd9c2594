package shop.fahuo.console.ledger;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.settlement.Reach;
import shop.fahuo.core.settlement.SafeToPay;

import java.util.Arrays;
import java.util.function.Consumer;

/// What somebody can safely be paid now; what is held until when; what may be coming back; and what
/// could not be had back from where.
final class SafeSheet extends VBox {

    /// The foot of the sheet stays on a low screen.
    private static final double HIGHEST = 420;

    /// More than these are told together.
    private static final int LINES = 6;

    private final SafeToPay has;
    private final SafeWords words;
    private final Ui ui;
    private final Consumer<OrderNumber> openOrder;

    SafeSheet(SafeModel.Step.Shown shown, Ui ui, Consumer<OrderNumber> openOrder, Runnable close) {
        super(12);
        has = shown.has();
        words = new SafeWords(ui);
        this.ui = ui;
        this.openOrder = openOrder;
        setId("safe");
        setPrefWidth(600);
        var title =
                Nodes.row(
                        10,
                        Nodes.label(ui.get("ledger.safe"), "headline"),
                        Nodes.label(has.payee().value(), "strong"),
                        Nodes.label(shown.name(), "muted"));
        var figure =
                Nodes.named(
                        "safe-figure",
                        Nodes.label(Shown.yuan(has.safe()), "figure", Tone.GOOD.style()));
        var head = Nodes.column(2, figure, Nodes.label(words.sum(has), "muted"));
        var body = new VBox();
        has.obstacle()
                .ifPresent(
                        why ->
                                body.getChildren()
                                        .add(
                                                Nodes.styled(
                                                        Nodes.column(
                                                                0,
                                                                Nodes.paragraph(
                                                                        ui.get(
                                                                                "ledger.safe.not",
                                                                                ui.word(why)))),
                                                        "notice",
                                                        Tone.WARNING.style())));
        body.getChildren().add(held());
        if (!has.stops().isEmpty()) {
            body.getChildren().add(stops());
        }
        if (has.purse().owed().compareTo(Fen.ZERO) > 0) {
            body.getChildren()
                    .add(Sections.of(ui.get("ledger.safe.owed"), Nodes.paragraph(words.owed(has))));
        }
        body.getChildren().add(Nodes.styled(reaches(), "last"));
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(HIGHEST);
        var done = Nodes.named("safe-close", new Button(ui.get("kit.close")));
        done.setOnAction(_ -> close.run());
        getChildren().setAll(title, head, scroll, Nodes.row(8, Nodes.spacer(), done));
    }

    private Node held() {
        var grid = grid();
        var lines = words.held(has);
        lines.stream().limit(LINES).forEach(line -> add(grid, line));
        if (lines.size() > LINES) {
            var rest = lines.subList(LINES, lines.size());
            add(
                    grid,
                    new SafeWords.Line(
                            ui.get("ledger.safe.later"),
                            rest.stream().mapToInt(SafeWords.Line::orders).sum(),
                            rest.stream().map(SafeWords.Line::amount).reduce(Fen.ZERO, Fen::plus)));
        }
        return Sections.of(
                ui.get("ledger.safe.held", Shown.yuan(has.held())),
                lines.isEmpty() ? Nodes.label(ui.get("ledger.safe.held.none"), "muted") : grid);
    }

    private void add(GridPane grid, SafeWords.Line line) {
        grid.addRow(
                grid.getRowCount(),
                Nodes.label(line.until()),
                Nodes.label(ui.get("ledger.safe.orders", line.orders()), "muted"),
                right(line.amount()));
    }

    /// What stops the clock, or may go back though it is payable.
    private Node stops() {
        var grid = grid();
        for (var part : has.stops().stream().limit(LINES).toList()) {
            var link = new Hyperlink(part.number().value());
            link.setOnAction(_ -> openOrder.accept(part.number()));
            grid.addRow(
                    grid.getRowCount(),
                    link,
                    Nodes.label(words.stop(part), "muted"),
                    right(part.amount()));
        }
        var section = Sections.of(ui.get("ledger.safe.stops", has.stops().size()), grid);
        if (has.stops().size() > LINES) {
            var more = ui.get("ledger.safe.stops.more", has.stops().size() - LINES);
            section.getChildren().add(Nodes.label(more, "muted"));
        }
        return section;
    }

    private Node reaches() {
        var grid = grid();
        Arrays.stream(Reach.values())
                .filter(reach -> !has.within(reach).equals(Fen.ZERO))
                .forEach(
                        reach -> {
                            var label = Nodes.paragraph(words.reach(has, reach));
                            label.setMaxWidth(430);
                            grid.addRow(grid.getRowCount(), label);
                            grid.add(right(has.within(reach)), 2, grid.getRowCount() - 1);
                            GridPane.setColumnSpan(label, 2);
                        });
        return Sections.of(ui.get("ledger.safe.reaches"), grid);
    }

    private static GridPane grid() {
        var grid = new GridPane(16, 6);
        var first = new ColumnConstraints(190);
        var middle = new ColumnConstraints();
        middle.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(first, middle);
        return grid;
    }

    private static Node right(Fen amount) {
        var label = Nodes.label(Shown.money(amount));
        label.setMinWidth(90);
        label.setAlignment(Pos.BASELINE_RIGHT);
        return label;
    }
}
