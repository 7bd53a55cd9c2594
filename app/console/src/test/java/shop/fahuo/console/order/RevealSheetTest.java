package shop.fahuo.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.Fx;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.store.order.OrderDetail.EventRecord;
import shop.fahuo.store.order.OrderFilter;

import java.util.Optional;
import java.util.concurrent.TimeoutException;

class RevealSheetTest {

    private final TestShop shop = new TestShop();
    private final OrderModel page =
            new OrderModel(
                    shop.store().orders(),
                    shop.store().ruleSets(),
                    shop.store().payments().money(),
                    shop.store().packing().list(),
                    Threads.SAME);
    private final RevealModel model =
            new RevealModel(
                    page.pageProperty(),
                    shop.store().orders(),
                    () -> TestShop.LEI,
                    shop.clock(),
                    (wait, action) -> {},
                    Threads.SAME);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        Fx.start();
    }

    @BeforeEach
    void open() {
        shop.takeLarge(1);
        page.show(Optional.of(order()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void isReadyWithTheUsualReason() {
        var sheet = sheet();
        Fx.click(sheet, "reveal-give");
        assertThat(last().reason()).contains("CONTACT");
    }

    @Test
    void wantsAnotherReasonTold() {
        var sheet = sheet();
        Fx.click(sheet, "reason-other");
        assertThat(Fx.find(sheet, "reveal-give", Button.class).isDisabled()).isTrue();
        Fx.run(() -> Fx.find(sheet, "reveal-note", TextField.class).setText("快递员打来"));
        Fx.click(sheet, "reveal-give");
        assertThat(last().reason()).contains("OTHER");
        assertThat(last().words()).isEqualTo("快递员打来");
    }

    private RevealSheet sheet() {
        var ui = new Ui(Texts.in(Language.CHINESE), new Shown(shop.clock()));
        return Fx.on(() -> new RevealSheet(model, RevealReason.CONTACT, ui));
    }

    private EventRecord last() {
        return shop.store().orders().find(order()).orElseThrow().events().getLast();
    }

    private OrderId order() {
        return shop.rows(OrderFilter.ALL).getFirst().id();
    }
}
