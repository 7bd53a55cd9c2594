package shop.fahuo.console.payment.refund;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.BugSheet;
import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.console.payment.RefundRefusalWords;
import shop.fahuo.core.Fen;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.payment.refund.RefundRefusal;

import java.util.List;

/// The refunds of the order on the page, and the sheets in which people ask for them and answer
/// them.
public final class RefundView {

    private final RefundModel model;
    private final Ui ui;
    private final Sheets sheets;
    private final Command ask;

    public RefundView(RefundModel model, Ui ui, Sheets sheets, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        ask = Command.when(model.canAsk(), "refund.ask", Feather.CORNER_UP_LEFT, "M", model::begin);
        subscriptions.add(model.stepProperty().subscribe((was, now) -> show()));
    }

    public List<Command> commands() {
        return List.of(ask);
    }

    /// Asks for money of the order on the page to go back.
    public Command ask() {
        return ask;
    }

    /// What an order's page says of refunds; nothing for an order whose money nobody has proved.
    public List<Node> sections(OrderModel.Page.Found found) {
        return RefundSums.of(found).<Node>map(sums -> section(found.detail(), sums)).stream()
                .toList();
    }

    private Node section(OrderDetail order, RefundSums sums) {
        var title =
                Nodes.row(
                        8, Nodes.label(ui.get("refund.section"), "section-title"), Nodes.spacer());
        if (sums.left().compareTo(Fen.ZERO) > 0) {
            title.getChildren().add(Buttons.quiet(ask, ui.texts()));
        }
        var section = Nodes.styled(new VBox(8, title, sums(sums)), "section");
        section.setId("refunds");
        var goods = order.order().lines();
        order.refunds()
                .reversed()
                .forEach(
                        refund ->
                                section.getChildren()
                                        .add(new RefundPane(model, refund, goods, ui)));
        return section;
    }

    private Node sums(RefundSums sums) {
        var grid = Sections.fields();
        sum(grid, "refund.sum.back", sums.back());
        sum(grid, "refund.sum.underWay", sums.underWay());
        Sections.field(
                grid,
                ui.get("refund.sum.left"),
                Nodes.named("refund-left", Nodes.label(Shown.yuan(sums.left()))));
        return grid;
    }

    private void sum(GridPane grid, String key, Fen fen) {
        if (!fen.equals(Fen.ZERO)) {
            Sections.field(grid, ui.get(key), Shown.yuan(fen));
        }
    }

    private void show() {
        switch (model.stepProperty().get()) {
            case RefundModel.Step.Idle() -> sheets.close();
            case RefundModel.Step.Asking(var draft) -> {
                var shown = new Subscriptions();
                sheets.show(new RefundSheet(model, draft, ui, shown), model::dismiss, shown::close);
            }
            case RefundModel.Step.Answering answering ->
                    open(new RefundAnswerSheet(model, answering, ui));
            case RefundModel.Step.Running() -> open(running());
            case RefundModel.Step.Refused(var why) -> open(refused(why));
            case RefundModel.Step.Broken(var bug) -> open(new BugSheet(bug, ui, model::dismiss));
        }
    }

    private void open(Region sheet) {
        sheets.show(sheet, model::dismiss);
    }

    private VBox running() {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(18, 18);
        var box = new VBox(Nodes.row(10, wheel, Nodes.label(ui.get("refund.running"))));
        box.setPrefWidth(320);
        return box;
    }

    private VBox refused(RefundRefusal why) {
        var close = Nodes.named("refund-close", new Button(ui.get("kit.close")));
        close.setOnAction(event -> model.dismiss());
        var box =
                new VBox(
                        14,
                        Nodes.label(ui.get("refund.unchanged"), "headline"),
                        Nodes.named("refund-why", Nodes.paragraph(RefundRefusalWords.of(why, ui))),
                        Nodes.row(8, Nodes.spacer(), close));
        box.setPrefWidth(420);
        return box;
    }
}
