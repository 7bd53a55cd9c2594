package shop.fahuo.console.payment;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.Fx;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.payment.OrderMoney;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

class PaymentPaneTest {

    private static final String TRANSACTION = "4200000263201902167700134902";

    private int asked;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        Fx.start();
    }

    @Test
    void givesTheNumbersOfProvedMoneyToTheClipboard() {
        var pane = pane(Finding.SOUND, Optional.of(proof()));
        assertThat(Fx.find(pane, "payment-transaction", Labeled.class).getText())
                .isEqualTo(TRANSACTION);
        assertThat(pane.lookup("#payment-again")).isNull();
        Fx.click(pane, "payment-transaction-copy");
        assertThat(Fx.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(TRANSACTION);
    }

    @Test
    void asksAgainWhereThereIsDoubt() {
        var pane = pane(Finding.WRONG_AMOUNT, Optional.empty());
        assertThat(Fx.find(pane, "payment-finding", Labeled.class).getText()).contains("金额不符");
        Fx.click(pane, "payment-again");
        assertThat(asked).isOne();
    }

    private PaymentPane pane(Finding finding, Optional<OrderMoney.Proof> proof) {
        var money =
                new OrderMoney(
                        Optional.of(Provider.WECHAT),
                        "1900000001",
                        "4200",
                        Fen.of(12900),
                        Optional.of(finding),
                        Optional.of(Fen.of(12800)),
                        1,
                        Optional.of(TestShop.NOW),
                        Optional.empty(),
                        proof);
        var again = Command.always("payment.again", Feather.REFRESH_CW, "Q", () -> asked++);
        var ui =
                new Ui(
                        Texts.in(Language.CHINESE),
                        new Shown(Clock.fixed(TestShop.NOW, ShopTime.ZONE)));
        return Fx.on(
                () -> {
                    var pane = new PaymentPane(money, again, ui);
                    var _ = new Scene(pane);
                    return pane;
                });
    }

    private static OrderMoney.Proof proof() {
        return new OrderMoney.Proof(
                TRANSACTION, "LD20261120", Fen.of(12900), Optional.of(TestShop.NOW));
    }
}
