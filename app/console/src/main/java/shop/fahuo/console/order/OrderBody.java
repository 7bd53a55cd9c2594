package shop.fahuo.console.order;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.rule.TraceView;
import shop.fahuo.core.Fen;
import shop.fahuo.core.rule.Decision;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.order.OrderDetail;

import java.util.List;
import java.util.function.Consumer;

/// All that is known of an order, what matters most first: what is wrong, why it stands where it
/// does, what it is.
final class OrderBody extends VBox {

    private final OrderDetail detail;
    private final Consumer<SkuCode> stock;
    private final Ui ui;

    /// @param troubles that are open, with what to do about them
    /// @param payment what is known of its money; comes first when somebody has to look at it
    /// @param recipient what may be read of whom it goes to
    /// @param stock explains the stock of a line's goods
    OrderBody(
            OrderModel.Page.Found found,
            List<Node> troubles,
            List<Node> payment,
            RecipientPane recipient,
            Consumer<SkuCode> stock,
            Ui ui) {
        this.detail = found.detail();
        this.stock = stock;
        this.ui = ui;
        getStyleClass().add("order-body");
        var past = new OrderPast(detail, ui);
        getChildren().addAll(troubles);
        past.holds().ifPresent(getChildren()::add);
        boolean urgent = found.isMoneyUrgent();
        getChildren().addAll(urgent ? payment : List.of());
        detail.decision()
                .ifPresent(record -> getChildren().add(decision(record.decision(), found)));
        getChildren().addAll(goods(), money());
        getChildren().addAll(urgent ? List.of() : payment);
        getChildren().add(recipient);
        past.deliveries().ifPresent(getChildren()::add);
        past.tasks().ifPresent(getChildren()::add);
        past.reviews().ifPresent(getChildren()::add);
        getChildren().add(Nodes.styled(past.history(), "last"));
    }

    private Node decision(Decision decision, OrderModel.Page.Found found) {
        var verdict = Nodes.badge(ui.word(decision.verdict()), tone(decision.verdict()));
        var when = Nodes.label(ui.shown().time(decision.at()), "small", "muted");
        var title =
                Nodes.row(
                        8,
                        Nodes.label(ui.get("order.decision"), "section-title"),
                        verdict,
                        Nodes.spacer(),
                        when);
        var trace = new TraceView(decision.trace(), found.ruleSet(), ui);
        return Nodes.styled(new VBox(8, title, trace), "section");
    }

    private static Tone tone(Decision.Verdict verdict) {
        return switch (verdict) {
            case SHIP -> Tone.GOOD;
            case HOLD, REVIEW -> Tone.WARNING;
            case REJECT -> Tone.DANGER;
        };
    }

    private Node goods() {
        var lines = new VBox(10);
        detail.lines().forEach(line -> lines.getChildren().add(line(line)));
        return Sections.of(ui.get("order.goods", detail.lines().size()), lines);
    }

    private Node line(OrderDetail.LineState state) {
        var line = state.line();
        int quantity = line.quantity().value();
        var kind = Nodes.badge(ui.word(line.kind()), Tone.QUIET);
        var code =
                Nodes.named("order-sku", Nodes.styled(new Hyperlink(line.sku().value()), "small"));
        code.setTooltip(Buttons.tooltip(ui.get("stock.ask")));
        code.setOnAction(_ -> stock.accept(line.sku()));
        var left =
                Nodes.column(
                        3,
                        Nodes.paragraph(line.name()),
                        Nodes.row(6, kind, code, delivered(state.delivered(), quantity)));
        HBox.setHgrow(left, Priority.ALWAYS);
        var price =
                Nodes.label(
                        ui.get("order.line.price", Shown.money(line.unitPrice()), quantity),
                        "small",
                        "muted");
        var right = Nodes.column(3, Nodes.label(Shown.money(line.goods())), price);
        right.setAlignment(javafx.geometry.Pos.TOP_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        return new HBox(12, left, right);
    }

    private Node delivered(int delivered, int quantity) {
        var words = delivered == 0 ? "" : ui.get("order.line.delivered", delivered, quantity);
        return Nodes.label(
                words, "small", delivered == quantity ? Tone.GOOD.style() : Tone.WARNING.style());
    }

    private Node money() {
        var amount = detail.order().amount();
        var grid = Sections.fields();
        grid.getColumnConstraints().getLast().setHalignment(HPos.RIGHT);
        amount(grid, "order.money.goods", amount.goods(), "plain");
        amount(grid, "order.money.discount", Fen.ZERO.minus(amount.discount()), "plain");
        amount(grid, "order.money.freight", amount.freight(), "plain");
        amount(grid, "order.money.total", amount.total(), "strong");
        return Sections.of(ui.get("order.money"), grid);
    }

    private void amount(GridPane grid, String key, Fen fen, String style) {
        Sections.field(grid, ui.get(key), Nodes.label(Shown.money(fen), style));
    }
}
