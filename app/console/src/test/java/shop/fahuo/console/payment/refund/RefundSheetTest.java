package shop.fahuo.console.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.Fx;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.Till;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.console.payment.refund.RefundModel.Step;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.refund.RefundWish;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// The sheets in which refunds are asked for and answered, on six packets of tea for 1,200 yuan.
class RefundSheetTest {

    private final Ui ui =
            new Ui(Texts.in(Language.CHINESE), new Shown(Clock.fixed(TestShop.NOW, ShopTime.ZONE)));
    private final TestShop shop = new TestShop();
    private final Till till = new Till(shop);
    private final OrderModel page =
            new OrderModel(
                    shop.store().orders(),
                    shop.store().ruleSets(),
                    shop.store().payments().money(),
                    shop.store().packing().list(),
                    Threads.SAME);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        Fx.start();
    }

    @BeforeEach
    void open() {
        shop.takeLarge(1);
        shop.decide();
        till.paid();
        page.show(Optional.of(order()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void saysWhatWouldHappenAndAsksForItOnlyWithAReason() {
        var lei = model(TestShop.LEI);
        var sheet = Fx.on(() -> sheet(lei));
        assertThat(text(sheet, "refund-outcome")).isEqualTo("选择要退的商品、运费，或填写金额。");
        Fx.run(() -> Fx.find(sheet, "refund-units-1", Spinner.class).increment());
        assertThat(give(sheet).getText()).isEqualTo("退款 ¥200.00");
        assertThat(give(sheet).isDisabled()).isTrue();
        Fx.click(sheet, "refund-all");
        assertThat(give(sheet).getText()).isEqualTo("提交复核 ¥1,200.00");
        assertThat(text(sheet, "refund-outcome")).isEqualTo("退 ¥1,200.00");

        Fx.run(() -> reason(sheet).setText("缺货，抱歉"));
        assertThat(give(sheet).isDisabled()).isTrue();
        Fx.click(sheet, "reason-out-of-stock");
        assertThat(give(sheet).isDefaultButton()).isFalse();
        Fx.click(sheet, "refund-give");
        assertThat(refund().state()).isEqualTo(RefundState.WAITING);
        assertThat(refund().code()).contains(RefundReason.OUT_OF_STOCK);
        assertThat(refund().reason()).isEqualTo("缺货，抱歉");
    }

    @Test
    void tellsTheBuyerWhatIsUsuallyToldUntilSomebodyWritesSomethingElse() {
        var sheet = Fx.on(() -> sheet(model(TestShop.LEI)));
        Fx.click(sheet, "reason-out-of-stock");
        assertThat(reason(sheet).getText()).isEqualTo("商品缺货");
        Fx.click(sheet, "reason-fraud");
        assertThat(reason(sheet).getText()).isEqualTo("订单无法完成");
        Fx.click(sheet, "reason-other");
        assertThat(reason(sheet).getText()).isEmpty();
        Fx.run(() -> reason(sheet).setText("说好的补偿"));
        Fx.click(sheet, "reason-price");
        assertThat(reason(sheet).getText()).isEqualTo("说好的补偿");
    }

    private static TextField reason(VBox sheet) {
        return Fx.find(sheet, "refund-reason", ComboBox.class).getEditor();
    }

    @Test
    void hasTheAmountOfALargeRefundTypedByWhoeverAgrees() {
        ask(Optional.empty());
        var sheet = answer(model(TestShop.MEI), RefundAnswer.APPROVE);
        assertThat(give(sheet).isDisabled()).isTrue();
        Fx.run(() -> Fx.find(sheet, "refund-typed", TextField.class).setText("120"));
        assertThat(give(sheet).isDisabled()).isTrue();
        Fx.run(() -> Fx.find(sheet, "refund-typed", TextField.class).setText("1,200"));
        Fx.click(sheet, "refund-give");
        assertThat(refund().state()).isEqualTo(RefundState.ASKED);
    }

    @Test
    void wantsToKnowHowMoneyWentBackElsewhere() {
        ask(Optional.of(Fen.of(100)));
        till.refuses("NOT_ENOUGH", "账户余额不足");
        var sheet = answer(model(TestShop.LEI), RefundAnswer.SETTLE);
        assertThat(give(sheet).isDisabled()).isTrue();
        Fx.run(() -> Fx.find(sheet, "refund-note", TextArea.class).setText("银行转账"));
        Fx.click(sheet, "refund-give");
        assertThat(refund().state()).isEqualTo(RefundState.SETTLED);
    }

    private VBox sheet(RefundModel model) {
        model.begin();
        var draft = ((Step.Asking) model.stepProperty().get()).draft();
        return shown(new RefundSheet(model, draft, ui, new Subscriptions()));
    }

    private VBox answer(RefundModel model, RefundAnswer answer) {
        return Fx.on(
                () -> {
                    model.propose(answer, refund());
                    var step = (Step.Answering) model.stepProperty().get();
                    return shown(new RefundAnswerSheet(model, step, ui));
                });
    }

    private static VBox shown(VBox sheet) {
        var scene = new Scene(sheet);
        sheet.applyCss();
        sheet.layout();
        assertThat(scene.getRoot()).isSameAs(sheet);
        return sheet;
    }

    private static Button give(VBox sheet) {
        return Fx.find(sheet, "refund-give", Button.class);
    }

    /// Its first line.
    private static String text(VBox sheet, String id) {
        return ((Label) Fx.find(sheet, id, VBox.class).getChildren().getFirst()).getText();
    }

    private RefundModel model(Actor.Person person) {
        return new RefundModel(
                page.pageProperty(),
                shop.store().payments().refunds(),
                shop.store().desk(),
                () -> person,
                Threads.SAME);
    }

    private void ask(Optional<Fen> amount) {
        var wish = new RefundWish(List.of(), false, amount, false, "买家不想要了", "");
        shop.store().payments().refunds().ask(order(), wish, TestShop.LEI).join();
    }

    private OrderId order() {
        return shop.rows(OrderFilter.ALL).getFirst().id();
    }

    private RefundRecord refund() {
        return shop.store().payments().refunds().of(order()).getLast();
    }
}
