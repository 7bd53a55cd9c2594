package shop.fahuo.console.stock;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.stock.StockExplained;
import shop.fahuo.store.stock.StockExplained.Keys;
import shop.fahuo.store.stock.StockExplained.Move;
import shop.fahuo.store.stock.StockExplained.Share;
import shop.fahuo.store.stock.StockExplained.Some;

import java.util.function.Consumer;

/// The stock of a SKU, and below it the rows that each of its figures is made of.
final class ExplainPane extends VBox {

    private final StockExplained stock;
    private final StockWords words;
    private final Ui ui;
    private final Consumer<OrderNumber> openOrder;

    ExplainPane(StockExplained stock, Ui ui, Consumer<OrderNumber> openOrder) {
        this.stock = stock;
        this.ui = ui;
        this.openOrder = openOrder;
        words = new StockWords(ui);
        getStyleClass().add("order-body");
        getChildren().add(check());
        if (stock.levels().size() > 1) {
            getChildren().add(levels());
        }
        getChildren().addAll(causes(), promises());
        if (stock.waits().all() > 0) {
            getChildren().add(waits());
        }
        stock.keys().ifPresent(keys -> getChildren().add(keys(keys)));
        getChildren().add(Nodes.styled(moves(), "last"));
    }

    /// What it is, and the figure everybody asks about.
    static Node head(StockExplained stock, Ui ui) {
        var row = stock.row();
        var words = new StockWords(ui);
        var tone = row.isLow() ? Tone.WARNING : Tone.GOOD;
        var name =
                Nodes.row(
                        8,
                        Nodes.label(row.sku().code().value(), "muted"),
                        Nodes.badge(ui.word(row.sku().kind()), Tone.QUIET));
        var figure =
                Nodes.row(
                        10,
                        Nodes.named(
                                "stock-figure",
                                Nodes.label(Shown.count(row.available()), "figure", tone.style())),
                        Nodes.label(words.sum(row), "muted"));
        var head = Nodes.column(4, Nodes.paragraph(row.sku().name(), "headline"), name, figure);
        if (row.sku().safetyStock() > 0) {
            head.getChildren().add(Nodes.paragraph(words.safety(row), "small", "muted"));
        }
        return head;
    }

    private Node check() {
        var tone = stock.gaps().isEmpty() ? Tone.GOOD : Tone.DANGER;
        var icon = tone == Tone.GOOD ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE;
        var said = Nodes.named("stock-check", Nodes.paragraph(words.check(stock), tone.style()));
        return Nodes.styled(
                new VBox(Nodes.row(8, Nodes.icon(icon, tone.style()), said)), "section");
    }

    private Node levels() {
        var grid = grid(1, 2, 3);
        head(grid, "stock.warehouse", "stock.onHand", "stock.reserved", "stock.available");
        stock.levels()
                .forEach(
                        level ->
                                grid.addRow(
                                        grid.getRowCount(),
                                        Nodes.label(level.warehouse().name()),
                                        count(level.onHand()),
                                        count(level.reserved()),
                                        count(level.available())));
        return Sections.of(ui.get("stock.levels"), grid);
    }

    /// What lies there: all that came and went, by why.
    private Node causes() {
        var grid = grid(1, 2);
        var changed = stock.causes().stream().filter(cause -> cause.onHand() != 0).toList();
        changed.forEach(
                cause ->
                        grid.addRow(
                                grid.getRowCount(),
                                Nodes.label(ui.word(cause.cause())),
                                Nodes.label(ui.get("stock.times", cause.moves()), "muted"),
                                Nodes.label(StockWords.change(cause.onHand()))));
        return Sections.of(
                ui.get("stock.causes", stock.row().onHand()),
                changed.isEmpty() ? Nodes.label(ui.get("stock.causes.none"), "muted") : grid);
    }

    private Node promises() {
        var title = ui.get("stock.promises", stock.row().reserved());
        return stock.promises().all() == 0
                ? Sections.of(title, Nodes.label(ui.get("stock.promises.none"), "muted"))
                : shares(title, "stock.promises.cut", stock.promises());
    }

    private Node waits() {
        return shares(
                ui.get("stock.waits", stock.waits().units()), "stock.waits.cut", stock.waits());
    }

    private Node shares(String title, String cut, Some<Share> some) {
        var grid = grid(3);
        some.rows()
                .forEach(
                        share ->
                                grid.addRow(
                                        grid.getRowCount(),
                                        link(share.order()),
                                        Nodes.label(ui.word(share.phase()), "muted"),
                                        Nodes.label(ui.shown().time(share.since()), "muted"),
                                        count(share.units())));
        return cut(Sections.of(title, grid), cut, some);
    }

    private Node keys(Keys keys) {
        var grid = Sections.fields();
        grid.getColumnConstraints().getLast().setHalignment(HPos.RIGHT);
        Sections.field(grid, ui.get("stock.keys.free"), count(keys.free()));
        Sections.field(grid, ui.get("stock.keys.reserved"), count(keys.reserved()));
        Sections.field(grid, ui.get("stock.keys.delivered"), count(keys.delivered()));
        return Sections.of(ui.get("stock.keys"), grid);
    }

    private VBox moves() {
        var grid = grid(2, 3, 4);
        if (stock.moves().all() > 0) {
            head(
                    grid,
                    "stock.move.at",
                    "stock.move.cause",
                    "stock.onHand",
                    "stock.reserved",
                    "stock.move.after",
                    "stock.move.source");
        }
        stock.moves().rows().forEach(move -> move(grid, move));
        return cut(
                Sections.of(ui.get("stock.moves", stock.moves().all()), grid),
                "stock.moves.cut",
                stock.moves());
    }

    private void move(GridPane grid, Move move) {
        grid.addRow(
                grid.getRowCount(),
                Nodes.label(ui.shown().time(move.at()), "muted"),
                Nodes.label(ui.word(move.cause())),
                Nodes.label(StockWords.change(move.onHand())),
                Nodes.label(StockWords.change(move.reserved())),
                count(move.after()),
                move.order()
                        .<Node>map(this::link)
                        .orElseGet(() -> Nodes.label(words.source(move), "muted")));
    }

    private VBox cut(VBox section, String key, Some<?> some) {
        if (some.isCut()) {
            section.getChildren().add(Nodes.paragraph(words.cut(key, some), "small", "muted"));
        }
        return section;
    }

    private void head(GridPane grid, String... keys) {
        int column = 0;
        for (var key : keys) {
            grid.add(Nodes.label(ui.get(key), "small", "subtle"), column++, 0);
        }
    }

    private Hyperlink link(OrderNumber order) {
        var link = new Hyperlink(order.value());
        link.setOnAction(_ -> openOrder.accept(order));
        return link;
    }

    private static Node count(long units) {
        var label = Nodes.label(Shown.count(units));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// @param figures the columns of numbers, which line up on the right
    private static GridPane grid(int... figures) {
        var grid = new GridPane(16, 5);
        int last = figures[figures.length - 1];
        for (int column = 0; column <= last + 1; column++) {
            grid.getColumnConstraints().add(new ColumnConstraints());
        }
        for (int column : figures) {
            grid.getColumnConstraints().get(column).setHalignment(HPos.RIGHT);
        }
        grid.getColumnConstraints().getLast().setHgrow(Priority.ALWAYS);
        return grid;
    }
}
