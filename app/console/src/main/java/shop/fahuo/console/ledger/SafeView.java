package shop.fahuo.console.ledger;

import shop.fahuo.console.kit.BugSheet;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.OrderNumber;

import java.util.function.Consumer;

/// Shows what somebody can safely be paid over whatever place asks for it.
public final class SafeView {

    private final SafeModel model;
    private final Ui ui;
    private final Sheets sheets;
    private final Consumer<OrderNumber> openOrder;
    private boolean opened;

    public SafeView(
            SafeModel model,
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
            case SafeModel.Step.Idle() -> {
                if (opened) {
                    opened = false;
                    sheets.close();
                }
            }
            case SafeModel.Step.Shown shown -> {
                opened = true;
                sheets.show(new SafeSheet(shown, ui, this::open, model::dismiss), model::dismiss);
            }
            case SafeModel.Step.Failed(var bug) -> {
                opened = true;
                sheets.show(new BugSheet(bug, ui, model::dismiss), model::dismiss);
            }
        }
    }

    private void open(OrderNumber order) {
        model.dismiss();
        openOrder.accept(order);
    }
}
