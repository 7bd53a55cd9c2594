package shop.fahuo.console.stock;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.paged.PagedTable;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.stock.StockExplained;
import shop.fahuo.store.stock.StockRow;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Everything the shop sells with what there is of it on the left; on the right what the selected
/// one is made of.
public final class StockView extends VBox {

    private final StockModel model;
    private final Ui ui;
    private final Consumer<OrderNumber> openOrder;
    private final TextField search = Nodes.named("stock-search", new TextField());
    private final PagedTable<StockRow> table;
    private final VBox seen = Nodes.styled(new VBox(), "order-page");
    private final ScrollPane scroll = new ScrollPane();
    private Optional<SkuCode> shown = Optional.empty();

    /// @param openOrder shows the order of a number
    public StockView(
            StockModel model, Ui ui, Consumer<OrderNumber> openOrder, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.openOrder = openOrder;
        setId("stock");
        table = new PagedTable<>(model.rows(), model.picked(), columns(), subscriptions);
        table.table().setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.table().setId("stock-table");
        table.table().setAccessibleText(ui.get("stock.table"));
        var list = new VBox(head(), table.table());
        VBox.setVgrow(table.table(), Priority.ALWAYS);
        list.setMinWidth(480);
        seen.setId("stock-seen");
        seen.setMinWidth(460);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var split = new SplitPane(list, seen);
        split.setDividerPositions(0.5);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(split);
        subscriptions.follow(
                model.searchProperty(), () -> search.setText(model.searchProperty().get()));
        subscriptions.follow(model.selected().stepProperty(), this::showSelected);
        for (var why : List.of(model.searchProperty(), model.readProperty(), model.bugProperty())) {
            subscriptions.follow(why, () -> table.table().setPlaceholder(empty()));
        }
    }

    /// What can be done here.
    public List<Command> commands() {
        return List.of(
                Command.always("stock.next", Feather.ARROW_DOWN, "J", () -> table.step(1)),
                Command.always("stock.previous", Feather.ARROW_UP, "K", () -> table.step(-1)),
                Command.always("stock.find", Feather.SEARCH, "F", this::focusSearch));
    }

    /// Where the keyboard starts.
    public void focusTable() {
        table.focus();
    }

    private void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Node head() {
        search.setPromptText(ui.get("stock.search"));
        search.setAccessibleText(ui.get("stock.search"));
        search.setPrefWidth(220);
        search.setOnAction(_ -> search(search.getText()));
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        search("");
                    }
                });
        return Nodes.styled(Nodes.row(8, search), "queue-head");
    }

    private void search(String text) {
        model.search(text);
        table.focus();
    }

    private List<TableColumn<Optional<StockRow>, Optional<StockRow>>> columns() {
        var columns = new Columns(ui);
        return List.of(
                columns.text("stock.table.sku", 90, of(row -> row.sku().code().value())),
                columns.text("stock.table.name", 150, of(row -> row.sku().name())),
                columns.figures("stock.onHand", 64, of(row -> Shown.count(row.onHand()))),
                columns.figures("stock.reserved", 64, of(row -> Shown.count(row.reserved()))),
                columns.figures("stock.available", 64, of(row -> Shown.count(row.available()))),
                columns.nodes("stock.table.low", 64, this::low));
    }

    private List<Node> low(Optional<StockRow> row) {
        return row.filter(StockRow::isLow).stream()
                .<Node>map(
                        one ->
                                one.available() == 0
                                        ? Nodes.badge(ui.get("stock.none"), Tone.DANGER)
                                        : Nodes.badge(ui.get("stock.low"), Tone.WARNING))
                .toList();
    }

    private static Function<Optional<StockRow>, String> of(Function<StockRow, String> words) {
        return row -> row.map(words).orElse("");
    }

    private void showSelected() {
        switch (model.selected().stepProperty().get()) {
            case ExplainModel.Step.Idle() ->
                    say(new Empty(Feather.BOX, ui.get("stock.pick"), ui.get("stock.pick.hint")));
            case ExplainModel.Step.Unknown(var sku) ->
                    say(
                            new Empty(
                                    Feather.SLASH,
                                    ui.get("stock.unknown", sku.value()),
                                    ui.get("stock.unknown.hint")));
            case ExplainModel.Step.Failed(var bug) -> say(Empty.of(bug, ui));
            case ExplainModel.Step.Shown(var stock) -> show(stock);
        }
    }

    /// News of the same one keeps the place.
    private void show(StockExplained stock) {
        var code = stock.row().sku().code();
        double place = shown.filter(code::equals).isPresent() ? scroll.getVvalue() : 0;
        shown = Optional.of(code);
        scroll.setContent(new ExplainPane(stock, ui, openOrder));
        var head = Nodes.styled(new VBox(ExplainPane.head(stock, ui)), "order-head");
        seen.getChildren().setAll(head, scroll);
        seen.layout();
        scroll.setVvalue(place);
    }

    private void say(Node what) {
        shown = Optional.empty();
        seen.getChildren().setAll(what);
    }

    private Node empty() {
        if (model.bugProperty().get().isPresent()) {
            return Empty.of(model.bugProperty().get().get(), ui);
        }
        if (!model.readProperty().get()) {
            return new Empty();
        }
        return model.searchProperty().get().isEmpty()
                ? new Empty(Feather.BOX, ui.get("stock.empty"), ui.get("stock.empty.hint"))
                : new Empty(
                        Feather.SEARCH,
                        ui.get("stock.empty.search", model.searchProperty().get()),
                        ui.get("stock.empty.search.hint"));
    }
}
