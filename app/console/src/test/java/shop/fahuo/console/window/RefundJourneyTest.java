package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.StockLevel;
import shop.fahuo.simulator.payment.wechat.WechatTrade;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.refund.RefundLimits;
import shop.fahuo.store.ship.Parcel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Money that came through the simulated WeChat Pay and goes back there: asked for by one person,
/// agreed to by another, each at a window of their own, with nothing in the place of anything.
class RefundJourneyTest {

    private static final SkuCode TEA = new SkuCode("P001");

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private TestWechat wechat;
    private Journey lei;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        wechat = TestWechat.of(shop);
        var refunds = shop.store().payments().refunds();
        refunds.limit(new RefundLimits(Fen.of(10_000), Fen.of(1_000_000)), TestShop.LEI);
        shop.takeLarge(1);
        pay(shop.store().orders().find(order()).orElseThrow().order());
        wechat.work();
        shop.store().desk().approve(order(), TestShop.MEI, "").join();
        shop.store()
                .parcels()
                .markShipped(order(), new Parcel("顺丰", "SF1390028846217"), TestShop.MEI, "")
                .join();
        lei = journey(TestShop.LEI);
    }

    @AfterEach
    void close() {
        lei.close();
        wechat.close();
        shop.close();
    }

    @Test
    void oneUnitGoesBackOnceASecondPersonHasAgreed() throws TimeoutException {
        assertThat(tea().onHand()).isEqualTo(994);
        lei.press(KeyCode.J);
        lei.await(() -> lei.shows("refund-left") && lei.text("refund-left").equals("¥1,200.00"));
        askForOneUnit();
        lei.await(() -> lei.shows("refund-own"));
        assertThat(lei.shows("refund-page-approve")).isFalse();

        try (var mei = journey(TestShop.MEI)) {
            approve(mei);
            wechat.work();
            mei.await(() -> mei.window().models().refunds().count() == 0);
        }

        lei.await(() -> lei.text("refund-left").equals("¥1,000.00"));
        assertThat(refund().state()).isEqualTo(RefundState.DONE);
        assertThat(refund().number()).isNotEmpty();
        assertThat(tea().onHand()).isEqualTo(995);
        assertThat(shop.store().verifier().all(_ -> {})).allMatch(check -> check.ok());
    }

    private void askForOneUnit() {
        lei.press(KeyCode.M);
        lei.await(() -> lei.shows("refund-sheet"));
        lei.press(KeyCode.RIGHT);
        lei.await(() -> lei.text("refund-give").equals("提交复核 ¥200.00"));
        lei.run(() -> lei.find("refund-restock", CheckBox.class).fire());
        assertThat(lei.find("refund-give").isDisabled()).isTrue();
        lei.press(KeyCode.DIGIT2);
        lei.press(KeyCode.ENTER);
        assertThat(shop.store().payments().refunds().of(order())).isEmpty();
        lei.press(KeyCode.CONTROL, KeyCode.ENTER);
        lei.await(() -> !lei.shows("refund-sheet"));
        assertThat(refund())
                .extracting(RefundRecord::state, RefundRecord::code, RefundRecord::reason)
                .containsExactly(RefundState.WAITING, Optional.of(RefundReason.QUALITY), "商品质量问题");
    }

    private void approve(Journey mei) {
        mei.press(KeyCode.CONTROL, KeyCode.R);
        mei.await(() -> mei.window().models().refunds().count() == 1);
        mei.press(KeyCode.J);
        mei.press(KeyCode.A);
        mei.await(() -> mei.shows("refund-typed"));
        assertThat(mei.find("refund-give").isDisabled()).isTrue();
        mei.run(() -> mei.find("refund-typed", TextField.class).setText("200"));
        mei.press(KeyCode.CONTROL, KeyCode.ENTER);
        mei.await(() -> !mei.shows("refund-answer"));
        assertThat(refund().answered()).map(RefundRecord.Said::by).contains(TestShop.MEI.name());
    }

    private Journey journey(Actor.Person person) throws TimeoutException {
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        return new Journey(shop, person, importer);
    }

    private void pay(Order order) {
        wechat.ledger()
                .add(
                        new WechatTrade(
                                order.key().number().value(),
                                order.payment().reference(),
                                order.amount().total(),
                                WechatTrade.State.SUCCESS,
                                order.placed(),
                                order.paid(),
                                new WechatTrade.Payer("openid", "JSAPI", "OTHERS"),
                                false,
                                "练习商品"));
    }

    private OrderId order() {
        return shop.rows(OrderFilter.ALL).getFirst().id();
    }

    private RefundRecord refund() {
        return shop.store().payments().refunds().of(order()).getLast();
    }

    private StockLevel tea() {
        return shop.store().stock().levels().stream()
                .filter(level -> level.sku().equals(TEA))
                .findFirst()
                .orElseThrow();
    }
}
