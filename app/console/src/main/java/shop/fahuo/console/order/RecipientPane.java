package shop.fahuo.console.order;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;

import java.util.List;

/// Whom an order goes to and how it was paid.
final class RecipientPane extends VBox {

    private final Ui ui;

    /// @param order with its recipient masked
    RecipientPane(Order order, RevealModel.State state, List<Command> commands, Ui ui) {
        super(8);
        this.ui = ui;
        getStyleClass().add("section");
        getChildren().add(head(commands));
        switch (state) {
            case RevealModel.State.Masked() -> getChildren().add(masked(order));
            case RevealModel.State.Clear(var recipient) ->
                    getChildren()
                            .addAll(
                                    clear(order, recipient),
                                    Nodes.paragraph(
                                            ui.get("order.revealed.hint"), "small", "muted"));
            case RevealModel.State.Broken(var bug) ->
                    getChildren().addAll(notice(ui.get("kit.bug", bug.code())), masked(order));
        }
    }

    /// Only what can be done now.
    private Node head(List<Command> commands) {
        var head =
                Nodes.row(
                        4, Nodes.label(ui.get("order.recipient"), "section-title"), Nodes.spacer());
        commands.stream()
                .filter(command -> command.enabled().get())
                .map(command -> Buttons.quiet(command, ui.texts()))
                .forEach(head.getChildren()::add);
        return head;
    }

    private static Node notice(String words) {
        return Nodes.styled(new VBox(Nodes.paragraph(words)), "notice", Tone.DANGER.style());
    }

    private GridPane masked(Order order) {
        var who = order.recipient();
        var phone = who.phone().map(Phone::masked).orElse("");
        var address = who.address().isEmpty() ? "" : who.address().masked();
        return fields(order, who.maskedName(), phone, address);
    }

    private GridPane clear(Order order, Recipient who) {
        return fields(order, who.name(), who.phoneText(), who.address().oneLine());
    }

    private GridPane fields(Order order, String name, String phone, String address) {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("order.recipient.name"), name);
        Sections.field(grid, ui.get("order.recipient.phone"), phone);
        Sections.field(grid, ui.get("order.recipient.address"), address);
        Sections.field(grid, ui.get("order.recipient.note"), order.note());
        Sections.field(grid, ui.get("order.recipient.payment"), order.payment().method());
        Sections.field(
                grid, ui.get("order.recipient.paid"), order.paid().map(Shown::exact).orElse(""));
        Sections.field(grid, ui.get("order.recipient.distributor"), order.distributor());
        return grid;
    }
}
