package shop.fahuo.console.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.Till;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.console.payment.refund.RefundModel.Step;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.refund.RefundRefusal;

import java.util.Optional;
import java.util.Set;

/// Six packets of tea for 1,200 yuan, paid; the shop's limit for one person is 500.
class RefundModelTest {

    private final TestShop shop = new TestShop();
    private final Till till = new Till(shop);
    private final OrderModel page =
            new OrderModel(
                    shop.store().orders(),
                    shop.store().ruleSets(),
                    shop.store().payments().money(),
                    shop.store().packing().list(),
                    Threads.SAME);
    private final RefundModel lei = model(TestShop.LEI);
    private final RefundModel mei = model(TestShop.MEI);

    @BeforeEach
    void open() {
        shop.takeLarge(1);
        shop.decide();
        till.paid(Fen.of(120_000));
        shop.decide();
        page.show(Optional.of(order()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void reckonsWhatIsChosenAsItIsChosen() {
        var draft = begin(lei);
        assertThat(draft.ready().get()).isFalse();
        draft.unitsProperty(1).set(2);
        assertThat(draft.proposalProperty().get().amount()).isEqualTo(Fen.of(40_000));
        assertThat(draft.ready().get()).isTrue();
        assertThat(draft.effects()).containsExactly(Wording.of("refund.effect.waits"));
        draft.unitsProperty(1).set(0);
        assertThat(draft.ready().get()).isFalse();
    }

    @Test
    void saysThatASecondPersonHasToAgreeAndThatTheOrderEnds() {
        var draft = begin(lei);
        draft.chooseAll();
        assertThat(draft.effects())
                .containsExactly(
                        Wording.of("refund.effect.second", "500.00"),
                        Wording.of("refund.effect.ends"));
    }

    @Test
    void takesAnAmountInThePlaceOfWhatTheGoodsAreWorth() {
        var draft = begin(lei);
        draft.amountProperty().set("12.5");
        assertThat(draft.proposalProperty().get().amount()).isEqualTo(Fen.of(1250));
        draft.amountProperty().set("12.505");
        assertThat(draft.hasAmountProblem()).isTrue();
        assertThat(draft.ready().get()).isFalse();
        draft.amountProperty().set("1,200.01");
        assertThat(draft.proposalProperty().get().refusal())
                .contains(new RefundRefusal.MoreThanLeft(Fen.of(120_000)));
        assertThat(draft.ready().get()).isFalse();
    }

    @Test
    void givesBackWhatOnePersonMay() {
        begin(lei).unitsProperty(1).set(1);
        lei.ask(RefundReason.QUALITY, "商品质量问题", "电话里说好的");
        assertThat(lei.stepProperty().get()).isEqualTo(new Step.Idle());
        assertThat(refund().state()).isEqualTo(RefundState.ASKED);
        assertThat(refund().code()).contains(RefundReason.QUALITY);
        till.refunds();
        refresh();
        assertThat(refund().state()).isEqualTo(RefundState.DONE);
        assertThat(RefundSums.of(found()))
                .contains(new RefundSums(Fen.of(20_000), Fen.ZERO, Fen.of(100_000)));
    }

    @Test
    void letsNobodyAgreeWithThemselves() {
        begin(lei).chooseAll();
        lei.ask(RefundReason.BUYER_ASKED, "买家不想要了", "");
        assertThat(refund().state()).isEqualTo(RefundState.WAITING);
        assertThat(lei.fits(RefundAnswer.APPROVE, refund())).isFalse();
        lei.propose(RefundAnswer.APPROVE, refund());
        assertThat(lei.stepProperty().get()).isEqualTo(new Step.Idle());

        mei.propose(RefundAnswer.APPROVE, refund());
        mei.give("");
        assertThat(refund().state()).isEqualTo(RefundState.ASKED);
        till.refunds();
        refresh();
        assertThat(lei.canAsk().get()).isFalse();
    }

    @Test
    void tellsTheSecondPersonThatTheFirstWasFaster() {
        begin(lei).unitsProperty(1).set(2);
        begin(mei).unitsProperty(1).set(5);
        lei.ask(RefundReason.PRICE, "退差价", "");
        mei.ask(RefundReason.PRICE, "退差价", "");
        assertThat(mei.stepProperty().get())
                .isEqualTo(new Step.Refused(new RefundRefusal.MoreUnitsThanLeft(1, 4)));
        mei.dismiss();
        assertThat(found().detail().refunds()).hasSize(1);
    }

    @Test
    void booksWhatWentBackElsewhereOnlyWithAProof() {
        refuse();
        lei.propose(RefundAnswer.SETTLE, refund());
        lei.give("");
        assertThat(lei.stepProperty().get())
                .isEqualTo(new Step.Refused(new RefundRefusal.NoProof()));
        lei.propose(RefundAnswer.SETTLE, refund());
        lei.give("银行转账，回单 20261120-7");
        assertThat(refund().state()).isEqualTo(RefundState.SETTLED);
        assertThat(refund().words()).isEqualTo("银行转账，回单 20261120-7");
    }

    @Test
    void triesARefusedOneAgainUnderItsNumber() {
        refuse();
        var reference = refund().reference();
        lei.propose(RefundAnswer.RETRY, refund());
        lei.give("");
        assertThat(refund().state()).isEqualTo(RefundState.ASKED);
        assertThat(till.questions()).extracting("idempotencyKey").containsExactly(reference);
    }

    private void refuse() {
        begin(lei).unitsProperty(1).set(1);
        lei.ask(RefundReason.OUT_OF_STOCK, "商品缺货", "");
        till.refuses("NOT_ENOUGH", "账户余额不足");
        refresh();
        assertThat(refund().state()).isEqualTo(RefundState.REFUSED);
    }

    private RefundModel model(Actor.Person person) {
        return new RefundModel(
                page.pageProperty(),
                shop.store().payments().refunds(),
                shop.store().desk(),
                () -> person,
                Threads.SAME);
    }

    private static RefundDraftModel begin(RefundModel model) {
        model.begin();
        return ((Step.Asking) model.stepProperty().get()).draft();
    }

    private void refresh() {
        page.ordersChanged(Set.of(order().value()));
    }

    private OrderId order() {
        return shop.rows(OrderFilter.ALL).getFirst().id();
    }

    private OrderModel.Page.Found found() {
        refresh();
        return (OrderModel.Page.Found) page.pageProperty().get();
    }

    private RefundRecord refund() {
        return found().detail().refunds().getLast();
    }
}
