package shop.fahuo.console.payment;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

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
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

class PaymentPaneTest {

    private static final String TRANSACTION = "4200000263201902167700134902";

    private int asked;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void givesTheNumbersOfProvedMoneyToTheClipboard() {
        var pane = pane(Finding.SOUND, Optional.of(proof()));
        assertThat(find(pane, "payment-transaction", Labeled.class).getText())
                .isEqualTo(TRANSACTION);
        assertThat(pane.lookup("#payment-again")).isNull();
        click(pane, "payment-transaction-copy");
        assertThat(on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(TRANSACTION);
    }

    @Test
    void asksAgainWhereThereIsDoubt() {
        var pane = pane(Finding.WRONG_AMOUNT, Optional.empty());
        assertThat(find(pane, "payment-finding", Labeled.class).getText()).contains("金额不符");
        click(pane, "payment-again");
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
        return on(
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

    private static void click(Node pane, String id) {
        on(
                () -> {
                    find(pane, id, ButtonBase.class).fire();
                    return id;
                });
    }

    private static <N extends Node> N find(Node pane, String id, Class<N> type) {
        return Optional.ofNullable(pane.lookup("#" + id)).map(type::cast).orElseThrow();
    }

    private static <T> T on(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }
}
