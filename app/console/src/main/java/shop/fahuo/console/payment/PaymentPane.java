package shop.fahuo.console.payment;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Clip;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.payment.OrderMoney;

import java.time.Instant;
import java.util.Optional;

/// What the provider says of an order's money, where it is, and when it is asked.
final class PaymentPane extends VBox {

    private final OrderMoney money;
    private final Ui ui;

    /// @param again asks the provider once more
    PaymentPane(OrderMoney money, Command again, Ui ui) {
        super(8);
        this.money = money;
        this.ui = ui;
        setId("payment");
        getStyleClass().add("section");
        var title = Nodes.row(8, Nodes.label(ui.get("payment.title"), "section-title"));
        getChildren().add(title);
        var said = FindingWords.of(money, ui);
        if (said.advice().isEmpty()) {
            title.getChildren().add(Nodes.badge(said.what(), said.tone()));
        } else {
            getChildren().add(notice(said));
        }
        if (money.canBeAskedAgain()) {
            title.getChildren().addAll(Nodes.spacer(), Buttons.quiet(again, ui.texts()));
        }
        getChildren().add(fields());
    }

    private static Node notice(FindingWords.Said said) {
        var what = Nodes.named("payment-finding", Nodes.paragraph(said.what(), "strong"));
        return Nodes.styled(
                new VBox(2, what, Nodes.paragraph(said.advice())), "notice", said.tone().style());
    }

    private GridPane fields() {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("payment.account"), account());
        money.proof()
                .ifPresentOrElse(
                        proof -> proof(grid, proof),
                        () -> number(grid, "payment.reference", money.reference()));
        Sections.field(grid, ui.get("payment.checked"), checked());
        return grid;
    }

    private String account() {
        return money.provider().map(ui::word).orElse("")
                + (money.receiver().isEmpty() ? "" : "  " + money.receiver());
    }

    private void proof(GridPane grid, OrderMoney.Proof proof) {
        number(grid, "payment.transaction", proof.transaction());
        number(grid, "payment.number", proof.number());
        Sections.field(grid, ui.get("payment.received"), Shown.yuan(proof.total()));
        Sections.field(grid, ui.get("payment.paid"), proof.paid().map(Shown::exact).orElse(""));
    }

    /// A number that other windows ask for: a click copies it.
    private void number(GridPane grid, String key, String number) {
        if (!number.isEmpty()) {
            var copy =
                    Buttons.iconOnly(
                            Command.always(
                                    "payment.copy", Feather.COPY, "", () -> Clip.put(number)),
                            ui.texts());
            copy.setId(key.replace('.', '-') + "-copy");
            copy.getStyleClass().add("slim");
            copy.setFocusTraversable(false);
            var text = Nodes.named(key.replace('.', '-'), Nodes.label(number));
            Sections.field(grid, ui.get(key), Nodes.row(4, text, copy));
        }
    }

    private String checked() {
        var last =
                money.answered()
                        .map(
                                at ->
                                        ui.get(
                                                "payment.checked.last",
                                                ui.shown().time(at),
                                                money.asked()));
        return last.orElse("") + money.next().map(at -> next(at, last)).orElse("");
    }

    private String next(Instant at, Optional<String> last) {
        var words =
                at.isAfter(ui.shown().now())
                        ? ui.get("payment.checked.next", ui.shown().brief(at))
                        : ui.get("payment.checked.now");
        return last.isPresent() ? ui.get("payment.checked.joint", words) : words;
    }
}
