package shop.fahuo.console.settlement;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.FieldPane;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.TypedAmount;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.store.settlement.Payees;

import java.util.Optional;
import java.util.stream.Stream;

/// How somebody is paid: looked up by his code, shown masked, changed; and what he is due for no
/// order.
final class PayeeSheet extends VBox {

    private static final int LONGEST_STOP = 400;
    private static final int LONGEST_NAME = 80;
    private static final int PAYOUTS = 6;

    private final PayeeModel model;
    private final Ui ui;
    private final VBox notice = new VBox();
    private final VBox form = new VBox(4);
    private final TextField code = Nodes.named("payee-code", new TextField());

    PayeeSheet(PayeeModel model, Ui ui, Runnable close, Subscriptions shown) {
        super(14);
        this.model = model;
        this.ui = ui;
        setId("payee");
        setPrefWidth(620);
        code.setPromptText(ui.get("settlement.payee.code"));
        code.setAccessibleText(ui.get("settlement.payee.code"));
        code.setOnAction(_ -> model.look(code.getText()));
        var find = Nodes.named("payee-find", new Button(ui.get("settlement.payee.find")));
        find.setOnAction(_ -> model.look(code.getText()));
        var back = Nodes.named("payee-close", new Button(ui.get("kit.close")));
        back.setOnAction(_ -> close.run());
        var scroll = new ScrollPane(new VBox(4, notice, form));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(640);
        getChildren()
                .setAll(
                        Nodes.label(ui.get("settlement.payee.title"), "headline"),
                        Nodes.row(8, code, find),
                        scroll,
                        Nodes.row(8, Nodes.spacer(), back));
        shown.follow(model.cardProperty(), this::show);
        shown.follow(model.saidProperty(), this::say);
    }

    /// What was typed stays when it could not be done.
    private void say() {
        notice.getChildren()
                .setAll(
                        model.saidProperty().get().stream()
                                .map(said -> SaidPane.of(said, ui))
                                .toList());
    }

    private void show() {
        form.getChildren()
                .setAll(
                        model.cardProperty().get().stream()
                                .flatMap(
                                        card ->
                                                Stream.of(
                                                        facts(card),
                                                        ways(card),
                                                        grant(),
                                                        past(card)))
                                .toList());
    }

    private Node facts(PayeeCard card) {
        code.setText(card.code());
        var grid = Sections.fields();
        var earnings = card.earnings();
        Sections.field(grid, ui.get("settlement.payee.name"), card.name());
        field(grid, "settlement.payee.wechat", card.wechat());
        field(grid, "settlement.payee.alipay", card.alipay());
        field(grid, "settlement.payee.bank", (card.bank() + " " + card.bankName()).strip());
        Sections.field(
                grid,
                ui.get("settlement.payee.has"),
                ui.get(
                        "settlement.payee.has.what",
                        Shown.yuan(earnings.held()),
                        Shown.yuan(earnings.payable()),
                        Shown.yuan(earnings.leaving()),
                        Shown.yuan(earnings.owed())));
        return Sections.of(card.code(), grid);
    }

    private void field(GridPane grid, String key, String value) {
        Sections.field(
                grid,
                ui.get(key),
                value.isEmpty()
                        ? Nodes.label(ui.get("settlement.payee.unknown"), "subtle")
                        : Nodes.label(value));
    }

    private Node ways(PayeeCard card) {
        var invoices =
                Nodes.named("payee-invoices", new CheckBox(ui.get("settlement.payee.invoices")));
        invoices.setWrapText(true);
        invoices.setSelected(card.invoices());
        var stopped = text("payee-stopped", card.stopped(), LONGEST_STOP);
        var bank = text("payee-bank", "", Payees.Settings.LONGEST_BANK);
        var bankName = text("payee-bank-name", "", LONGEST_NAME);
        bank.setPromptText(card.bank().isEmpty() ? "" : ui.get("settlement.payee.kept"));
        bankName.setPromptText(card.bankName().isEmpty() ? "" : ui.get("settlement.payee.kept"));
        var save = Nodes.named("payee-save", new Button(ui.get("settlement.payee.save")));
        save.setOnAction(
                _ ->
                        model.set(
                                new PayeeModel.Change(
                                        invoices.isSelected(),
                                        stopped.getText().strip(),
                                        bank.getText(),
                                        bankName.getText())));
        return Sections.of(
                ui.get("settlement.payee.ways"),
                FieldPane.under(invoices),
                FieldPane.around(
                        ui.get("settlement.payee.stop"),
                        ui.get("settlement.payee.stop.hint"),
                        stopped),
                FieldPane.around(
                        ui.get("settlement.payee.bank"),
                        ui.get("settlement.payee.bank.hint"),
                        bank),
                FieldPane.around(
                        ui.get("settlement.payee.bankName"),
                        ui.get("settlement.payee.bankName.hint"),
                        bankName),
                FieldPane.under(save));
    }

    private static TextField text(String id, String value, int length) {
        var field = Nodes.named(id, new TextField());
        field.setTextFormatter(Inputs.atMost(length));
        field.setText(value);
        return field;
    }

    private Node grant() {
        var amount = text("payee-amount", "", 16);
        var reference = text("payee-reference", "", Payees.LONGEST_REFERENCE);
        var give = Nodes.named("payee-grant", new Button(ui.get("settlement.payee.grant")));
        give.setOnAction(_ -> model.grant(fen(amount), reference.getText().strip()));
        give.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> fen(amount).equals(Fen.ZERO) || reference.getText().isBlank(),
                                amount.textProperty(),
                                reference.textProperty()));
        return Sections.of(
                ui.get("settlement.payee.due"),
                FieldPane.around(
                        ui.get("settlement.payee.amount"),
                        ui.get("settlement.payee.amount.hint"),
                        amount),
                FieldPane.around(
                        ui.get("settlement.payee.reference"),
                        ui.get("settlement.payee.reference.hint"),
                        reference),
                FieldPane.under(give));
    }

    private static Fen fen(TextField amount) {
        return TypedAmount.of(amount.getText()).orElse(Fen.ZERO);
    }

    private Node past(PayeeCard card) {
        var list = new VBox(4);
        var words = new SettlementWords(ui);
        card.payouts().reversed().stream()
                .limit(PAYOUTS)
                .forEach(
                        payout -> {
                            var line = new RunLine(payout.plan(), "", Optional.of(payout));
                            list.getChildren()
                                    .add(
                                            Nodes.row(
                                                    10,
                                                    Nodes.label(payout.run(), "muted"),
                                                    Nodes.label(Shown.yuan(payout.net())),
                                                    Nodes.badge(
                                                            words.standing(line),
                                                            words.tone(line))));
                        });
        if (card.payouts().isEmpty()) {
            list.getChildren().add(Nodes.label(ui.get("settlement.payee.never"), "subtle"));
        }
        return Nodes.styled(Sections.of(ui.get("settlement.payee.past"), list), "last");
    }
}
