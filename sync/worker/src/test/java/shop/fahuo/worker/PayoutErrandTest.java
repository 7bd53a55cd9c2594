package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatPhone;
import shop.fahuo.simulator.payment.wechat.WechatTransfer;
import shop.fahuo.store.settlement.Confirmations.Answered;
import shop.fahuo.store.settlement.Payees;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.PayoutTold;
import shop.fahuo.store.settlement.SettlementAnswered;
import shop.fahuo.store.settlement.SettlementRefusal;
import shop.fahuo.store.settlement.SettlementStore;
import shop.fahuo.store.settlement.SettlementTerms.Payer;
import shop.fahuo.worker.account.Health;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// A transfer at the simulated WeChat Pay, from the run to the phone of who gets it.
class PayoutErrandTest {

    private static final DistributorCode ANN = new DistributorCode("D1");
    private static final String OPENID = "oAnn";
    private static final Actor.Person MEI = new Actor.Person("韩梅梅");
    private static final Fen DUE = Fen.of(12_300);

    private final PaidShop paid = new PaidShop(Provider.WECHAT);
    private final WechatTill till = (WechatTill) paid.till();

    @BeforeEach
    void owe() {
        till.pay("FUNDS", Fen.of(1_000_000));
        var ann =
                new Distributor(
                        ANN.value(), "", "罗娟", "13800000000", "", TestClock.START, OPENID, "");
        paid.shop().store().distributors().put(List.of(ann), TestShop.LEI);
        var runs = settlement().runs();
        var payers =
                Map.of(PayoutWay.WECHAT, new Payer(PaidShop.ACCOUNT, till.account().receiver()));
        runs.terms(runs.terms().with(Withholding.NOBODY, Fen.of(10), payers, "推广佣金"), TestShop.LEI);
        settlement().payees().grant(ANN, DUE, "old", TestShop.LEI);
    }

    @AfterEach
    void close() {
        assertThat(paid.broken()).isEmpty();
        paid.close();
    }

    @Test
    void isConfirmedWithWhatItsMakingTold() {
        settle();
        assertThat(payout().state()).isEqualTo(PayoutState.SENT);
        assertThat(confirm("ABBQO+oYAAAB/made-up==")).isEqualTo(WechatPhone.Page.WRONG_PACKAGE);
        paid.workAfter(Duration.ofMinutes(1));
        assertThat(payout().state()).isEqualTo(PayoutState.SENT);

        assertThat(confirm(packageInfo())).isEqualTo(WechatPhone.Page.TAKEN);
        paid.workAfter(Duration.ofMinutes(1));
        assertThat(payout().state()).isEqualTo(PayoutState.PAID);
        assertThat(till.faults().calls(Operation.WECHAT_TRANSFER)).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CUT_AFTER", "HALF_AFTER", "TIMEOUT_AFTER", "ERROR_AFTER", "BAD_SIGNATURE"})
    void learnsHowToConfirmWhatALostAnswerMade(Fault fault) {
        till.faults().set(PaymentFaultRule.on(Operation.WECHAT_TRANSFER, fault, 1));
        settle();
        assertThat(confirm(packageInfo())).isEqualTo(WechatPhone.Page.TAKEN);
        paid.workAfter(Duration.ofMinutes(1));
        assertThat(payout().state()).isEqualTo(PayoutState.PAID);
        assertThat(till.faults().calls(Operation.WECHAT_TRANSFER)).isEqualTo(2);
        assertThat(till.ledger().transfers()).hasSize(1);
    }

    @Test
    void waitsAndAsksLaterWhereItIsNotToldAgain() {
        till.faults()
                .set(
                        PaymentFaultRule.on(Operation.WECHAT_TRANSFER, Fault.CUT_AFTER, 1),
                        PaymentFaultRule.on(Operation.WECHAT_TRANSFER, Fault.NOT_ENOUGH, 2, 3));
        settle();
        assertThat(payout().state()).isEqualTo(PayoutState.SENT);
        assertThat(taken()).isEqualTo(new Answered.Refused(new SettlementRefusal.Unconfirmable()));
        paid.workAfter(Duration.ofMinutes(1));
        paid.workAfter(Duration.ofMinutes(1));
        assertThat(confirm(packageInfo())).isEqualTo(WechatPhone.Page.TAKEN);
        assertThat(till.ledger().transfers()).hasSize(1);
    }

    @Test
    void goesOnCallingAnAccountThatDoesNotTellAgain() {
        till.faults()
                .set(
                        PaymentFaultRule.on(Operation.WECHAT_TRANSFER, Fault.CUT_AFTER, 1),
                        PaymentFaultRule.on(Operation.WECHAT_TRANSFER, Fault.NO_AUTH, 2, 3));
        settle();
        assertThat(till.faults().calls(Operation.WECHAT_TRANSFER)).isGreaterThan(1);
        assertThat(paid.shop().said())
                .isNotEmpty()
                .flatExtracting(WorkerStatus::accounts)
                .noneMatch(account -> account.health() instanceof Health.Broken);
    }

    @Test
    void isTakenBackAndPaidUnderAnotherNumberWhereItCannotBeConfirmed() {
        till.faults()
                .set(
                        PaymentFaultRule.on(Operation.WECHAT_TRANSFER, Fault.CUT_AFTER, 1),
                        PaymentFaultRule.on(Operation.WECHAT_TRANSFER, Fault.NO_AUTH, 2));
        settle();
        var first = payout();
        settlement().payouts().cancel(first.reference(), MEI).join();
        paid.workAfter(Duration.ofHours(1));
        assertThat(payout().state()).isEqualTo(PayoutState.FAILED);

        till.faults().set();
        settle();
        assertThat(payout().reference()).isNotEqualTo(first.reference());
        assertThat(confirm(packageInfo())).isEqualTo(WechatPhone.Page.TAKEN);
        paid.workAfter(Duration.ofMinutes(1));
        assertThat(payout().state()).isEqualTo(PayoutState.PAID);
        assertThat(till.ledger().transfers())
                .extracting(one -> one.state(paid.shop().clock().instant()))
                .containsExactly(WechatTransfer.State.CANCELLED, WechatTransfer.State.SUCCESS);
    }

    @Test
    void isDueAgainWhenNobodyConfirmsInADay() {
        settle();
        var info = packageInfo();
        paid.shop().clock().pass(Duration.ofHours(24));
        assertThat(taken())
                .isInstanceOfSatisfying(
                        Answered.Refused.class,
                        no -> assertThat(no.why()).isInstanceOf(SettlementRefusal.Overdue.class));
        paid.work();
        assertThat(payout().state()).isEqualTo(PayoutState.FAILED);
        assertThat(confirm(info)).isEqualTo(WechatPhone.Page.OVER);
        assertThat(settlement().runs().preview(month()))
                .singleElement()
                .matches(plan -> plan.isPaid());
    }

    @Test
    void waitsUnderItsNumberWhileWhoMayHaveBeenPaidIsStopped() {
        approve();
        var first = payout();
        var outbox = paid.shop().store().outbox();
        var claims = outbox.claim("other", PaidShop.ACCOUNT, 1, Duration.ofMinutes(1)).join();
        var lost = new PayoutTold.Unknown("TIMEOUT", "");
        settlement().tasks().settle(claims.getFirst(), lost).join();
        stop("电话打不通");
        paid.workAfter(Duration.ofHours(1));
        assertThat(payout().isStopped()).isTrue();
        assertThat(till.faults().calls(Operation.WECHAT_TRANSFER)).isZero();

        stop("");
        paid.workAfter(Duration.ofHours(1));
        assertThat(payout().reference()).isEqualTo(first.reference());
        assertThat(confirm(packageInfo())).isEqualTo(WechatPhone.Page.TAKEN);
        assertThat(till.ledger().transfers()).hasSize(1);
    }

    private SettlementStore settlement() {
        return paid.shop().store().settlement();
    }

    private YearMonth month() {
        return YearMonth.from(paid.shop().clock().instant().atZone(ShopTime.ZONE));
    }

    /// Drafts, agrees and works.
    private void settle() {
        approve();
        paid.work();
    }

    private void approve() {
        var runs = settlement().runs();
        var drafted = runs.draft(month(), "", TestShop.LEI).join();
        assertThat(drafted).isInstanceOf(SettlementAnswered.Done.class);
        var number = ((SettlementAnswered.Done) drafted).run().number();
        assertThat(runs.approve(number, MEI).join()).isInstanceOf(SettlementAnswered.Done.class);
    }

    private void stop(String why) {
        settlement().payees().change(ANN, _ -> new Payees.Settings(false, why, "", ""), MEI);
    }

    private PayoutRecord payout() {
        return settlement().payouts().newest(1).getFirst();
    }

    private Answered taken() {
        return settlement().confirmations().take(payout().reference(), MEI).join();
    }

    private String packageInfo() {
        var taken = taken();
        assertThat(taken).isInstanceOf(Answered.Done.class);
        var handed = ((Answered.Done) taken).handed();
        assertThat(handed.confirmation().app()).isEqualTo(till.app().appid());
        return handed.confirmation().packageInfo();
    }

    private WechatPhone.Page confirm(String packageInfo) {
        return till.phone(OPENID)
                .confirm(till.account().receiver(), till.app().appid(), packageInfo);
    }
}
