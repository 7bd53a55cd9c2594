package shop.fahuo.console.settlement;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Clip;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.settlement.Confirmations.Handed;

/// What the shop's mini-program needs to show a payee the page on which he confirms a transfer, as
/// `wx.requestMerchantTransfer` takes it, and what to do with it.
final class ConfirmationSheet extends VBox {

    ConfirmationSheet(Handed handed, Ui ui, Runnable close) {
        super(14);
        setId("confirmation");
        setPrefWidth(560);
        var payout = handed.payout();
        var text = Nodes.named("confirmation-text", new TextArea(ConfirmationModel.text(handed)));
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.setAccessibleText(ui.get("settlement.confirmation"));
        var copied = Nodes.label("", "muted");
        var copy =
                Nodes.named(
                        "confirmation-copy", new Button(ui.get("settlement.confirmation.copy")));
        copy.setOnAction(
                _ -> {
                    Clip.put(text.getText());
                    copied.setText(ui.get("settlement.confirmation.copied"));
                });
        var back = Nodes.named("confirmation-close", new Button(ui.get("kit.close")));
        back.setOnAction(_ -> close.run());
        getChildren()
                .setAll(
                        Nodes.label(
                                ui.get(
                                        "settlement.confirmation.title",
                                        payout.payee().value(),
                                        Shown.yuan(payout.net())),
                                "headline"),
                        Nodes.styled(
                                Nodes.column(
                                        0,
                                        Nodes.paragraph(
                                                ui.get(
                                                        "settlement.confirmation.how",
                                                        payout.payee().value(),
                                                        ui.shown()
                                                                .time(
                                                                        handed.confirmation()
                                                                                .until())))),
                                "notice",
                                Tone.ACCENT.style()),
                        text,
                        Nodes.paragraph(
                                ui.get("settlement.confirmation.program"), "small", "muted"),
                        Nodes.row(8, copied, Nodes.spacer(), copy, back));
    }
}
