package shop.fahuo.console.stock;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.BugSheet;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.stock.SkuCode;

import java.util.function.Consumer;

/// Explains stock over whatever place asks about it.
public final class StockSheetView {

    private final ExplainModel model;
    private final Ui ui;
    private final Sheets sheets;
    private final Consumer<OrderNumber> openOrder;
    private boolean opened;

    public StockSheetView(
            ExplainModel model,
            Ui ui,
            Sheets sheets,
            Consumer<OrderNumber> openOrder,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        this.openOrder = openOrder;
        subscriptions.follow(model.stepProperty(), this::show);
    }

    private void show() {
        switch (model.stepProperty().get()) {
            case ExplainModel.Step.Idle() -> {
                if (opened) {
                    opened = false;
                    sheets.close();
                }
            }
            case ExplainModel.Step.Shown(var stock) ->
                    show(new StockSheet(stock, ui, this::open, model::dismiss));
            case ExplainModel.Step.Unknown(var sku) -> show(unknown(sku));
            case ExplainModel.Step.Failed(var bug) -> show(new BugSheet(bug, ui, model::dismiss));
        }
    }

    private void show(Region sheet) {
        opened = true;
        sheets.show(sheet, model::dismiss);
    }

    private Region unknown(SkuCode sku) {
        var done = Nodes.named("stock-close", new Button(ui.get("kit.close")));
        done.setOnAction(_ -> model.dismiss());
        var what = ui.get("stock.unknown", sku.value());
        var said = new Empty(Feather.SLASH, what, ui.get("stock.unknown.hint"));
        return Nodes.column(12, said, Nodes.row(8, Nodes.spacer(), done));
    }

    private void open(OrderNumber order) {
        model.dismiss();
        openOrder.accept(order);
    }
}
