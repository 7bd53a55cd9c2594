package shop.fahuo.console.payment;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.BugSheet;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OrderModel;

import java.util.List;

/// The money of the order on the page.
public final class MoneyView {

    private final MoneyModel model;
    private final Ui ui;
    private final Sheets sheets;
    private final Command again;

    public MoneyView(MoneyModel model, Ui ui, Sheets sheets, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        again =
                Command.when(
                        model.canAsk(), "payment.again", Feather.REFRESH_CW, "Q", model::askAgain);
        subscriptions.add(model.bugProperty().subscribe(this::show));
    }

    public List<Command> commands() {
        return List.of(again);
    }

    /// The parts of an order's page that are about its money; none when nobody was to prove it.
    public List<Node> sections(OrderModel.Page.Found found) {
        return found.money().<Node>map(money -> new PaymentPane(money, again, ui)).stream()
                .toList();
    }

    private void show() {
        model.bugProperty()
                .get()
                .ifPresentOrElse(
                        bug -> sheets.show(new BugSheet(bug, ui, model::dismiss), model::dismiss),
                        sheets::close);
    }
}
