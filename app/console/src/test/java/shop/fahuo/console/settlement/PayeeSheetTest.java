package shop.fahuo.console.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.Fx;
import shop.fahuo.console.SampleSettlement;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;

import java.util.concurrent.TimeoutException;

class PayeeSheetTest {

    private final TestShop shop = new TestShop();
    private final Subscriptions shown = new Subscriptions();
    private final PayeeModel model =
            SettlementModel.of(
                            new SettlementModel.Behind(
                                    shop.store().settlement(),
                                    shop.store().distributors(),
                                    shop.store().commission().reader(),
                                    shop.store().payments().routes(),
                                    shop.store().forests()::names,
                                    () -> TestShop.LEI,
                                    shop.clock()),
                            Threads.SAME)
                    .payee();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        Fx.start();
    }

    @AfterEach
    void close() {
        Fx.run(shown::close);
        shop.close();
    }

    @Test
    void keepsWhatWasTypedWhenItCouldNotBeDone() {
        SampleSettlement.of(shop).due("D1", 5_000);
        var sheet = Fx.on(this::sheet);
        type(sheet, "payee-bank", "招商银行 6225880000000002");
        type(sheet, "payee-amount", "60");
        type(sheet, "payee-reference", "due5000");
        Fx.click(sheet, "payee-grant");
        assertThat(model.saidProperty().get()).containsInstanceOf(Said.Not.class);
        assertThat(sheet.lookup("#settlement-said")).isNotNull();
        assertThat(text(sheet, "payee-amount")).isEqualTo("60");
        assertThat(text(sheet, "payee-bank")).isEqualTo("招商银行 6225880000000002");

        type(sheet, "payee-reference", "开业奖");
        Fx.click(sheet, "payee-grant");
        assertThat(model.saidProperty().get()).containsInstanceOf(Said.Done.class);
        assertThat(text(sheet, "payee-amount")).isEmpty();
    }

    private PayeeSheet sheet() {
        model.look("D1");
        var ui = new Ui(Texts.in(Language.CHINESE), new Shown(shop.clock()));
        var sheet = new PayeeSheet(model, ui, () -> {}, shown);
        var scene = new Scene(sheet);
        sheet.applyCss();
        sheet.layout();
        assertThat(scene.getRoot()).isSameAs(sheet);
        return sheet;
    }

    private static void type(Node sheet, String id, String text) {
        Fx.run(() -> Fx.find(sheet, id, TextField.class).setText(text));
    }

    private static String text(Node sheet, String id) {
        return Fx.find(sheet, id, TextField.class).getText();
    }
}
