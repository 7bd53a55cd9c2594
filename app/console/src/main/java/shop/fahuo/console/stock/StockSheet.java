package shop.fahuo.console.stock;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.stock.StockExplained;

import java.util.function.Consumer;

/// What the stock of a SKU is made of, over whatever place asked.
final class StockSheet extends VBox {

    /// The foot of the sheet stays on a low screen.
    private static final double HIGHEST = 480;

    StockSheet(StockExplained stock, Ui ui, Consumer<OrderNumber> openOrder, Runnable close) {
        super(12);
        setId("stock-sheet");
        setPrefWidth(640);
        var scroll = new ScrollPane(new ExplainPane(stock, ui, openOrder));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(HIGHEST);
        var done = Nodes.named("stock-close", new Button(ui.get("kit.close")));
        done.setOnAction(_ -> close.run());
        getChildren()
                .setAll(ExplainPane.head(stock, ui), scroll, Nodes.row(8, Nodes.spacer(), done));
    }
}
