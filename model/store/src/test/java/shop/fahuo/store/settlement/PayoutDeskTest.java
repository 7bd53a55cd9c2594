package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.settlement.SettledShop.A;
import static shop.fahuo.store.settlement.SettledShop.ACCOUNT;
import static shop.fahuo.store.settlement.SettledShop.B;
import static shop.fahuo.store.settlement.SettledShop.C;
import static shop.fahuo.store.settlement.SettledShop.LEI;
import static shop.fahuo.store.settlement.SettledShop.MEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.SettlementBook;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.outbox.Claim;

import java.time.Duration;
import java.util.List;

final class PayoutDeskTest {

    private static final String ALIPAY = "alipay/main";

    @ParameterizedTest
    @EnumSource
    void booksWhatAPersonPaidAtTheBankAndWhatCameBack(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            var payees = shop.shop().store().settlement().payees();
            payees.change(B, _ -> new Payees.Settings(true, "", "招商银行 6225880000000001", ""), LEI);
            payees.change(
                    C, _ -> new Payees.Settings(true, "", "工商银行 6222000000000001", "罗小娟"), LEI);
            var terms = SettledShop.terms(shop.runs().terms().withholding());
            shop.runs()
                    .terms(
                            new SettlementTerms(
                                    terms.withholding(),
                                    terms.limits(),
                                    List.of(PayoutWay.BANK),
                                    terms.payers(),
                                    terms.scene(),
                                    terms.position(),
                                    terms.remark()),
                            LEI);
            shop.due(B, 10_000, "1");
            shop.due(C, 20_000, "1");
            var number = shop.drafted();
            shop.approved(number);
            assertThat(shop.states(number)).containsOnly(PayoutState.LISTED);
            assertThat(shop.payout(number, C).target().name()).isEqualTo("罗小娟");
            var b = shop.payout(number, B).reference();
            assertThat(shop.desk().paid(b, "", "", MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.NoProof()));

            shop.desk().paid(b, "", "9f86d081", MEI).join();
            assertThat(shop.balance(SettlementBook.BANK)).isEqualTo(10_000);
            assertThat(shop.payout(number, B).proof()).isEqualTo("9f86d081");
            var c = shop.payout(number, C).reference();
            shop.desk().failed(c, "户名不符", MEI).join();
            assertThat(shop.payable(C)).isEqualTo(20_000);
            assertThat(shop.run(number).state()).isEqualTo(SettlementState.DONE);
            assertThat(shop.desk().paid(c, "", "9f86d081", MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.WrongPayoutState(PayoutState.FAILED)));
            assertThat(shop.shop().text("select sealed from payee where code = 'B'"))
                    .doesNotContain("6225");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasWhatCameBackAfterItWasPaidDueAgainWithItsTax(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.runs().terms(SettledShop.terms(Withholding.SHOP), LEI);
            shop.due(B, 300_000, "1");
            var first = shop.drafted();
            shop.approved(first);
            var reference = shop.payout(first, B).reference();
            assertThat(shop.desk().bounced(reference, "户名不符", MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.WrongPayoutState(PayoutState.ASKED)));
            shop.told(shop.claims(ALIPAY).getFirst(), PaidOut.State.SUCCESS);
            assertThat(tax(shop)).isEqualTo(44_000);
            assertThat(alipay(shop)).isEqualTo(256_000);
            shop.owes(B, 1_000);
            assertThat(shop.desk().bounced(reference, " ", MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.NoProof()));

            shop.desk().bounced(reference, "支付宝退回", MEI).join();
            assertThat(shop.payout(first, B).state()).isEqualTo(PayoutState.BOUNCED);
            assertThat(shop.run(first).state()).isEqualTo(SettlementState.DONE);
            assertThat(shop.payable(B)).isEqualTo(299_000);
            assertThat(shop.leaving(B)).isZero();
            assertThat(tax(shop)).isZero();
            assertThat(alipay(shop)).isZero();
            assertThat(shop.desk().bounced(reference, "又退", MEI).join())
                    .isEqualTo(
                            refused(new SettlementRefusal.WrongPayoutState(PayoutState.BOUNCED)));

            // In the same month again, and taxed as if the first had never been.
            var second = shop.drafted();
            shop.approved(second);
            assertThat(shop.payout(second, B).reference()).isNotEqualTo(reference);
            shop.told(shop.claims(ALIPAY).getFirst(), PaidOut.State.SUCCESS);
            assertThat(alipay(shop) + tax(shop)).isEqualTo(299_000);
            assertThat(tax(shop)).isEqualTo(43_800);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesWithWhomeverHasItWhatWasTakenAtWechat(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            var number = shop.drafted();
            shop.approved(number);
            shop.told(shop.claims(ACCOUNT).getFirst(), PaidOut.State.SUCCESS);
            assertThat(shop.desk().bounced(shop.payout(number, A).reference(), "退", MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.WrongPayoutState(PayoutState.PAID)));
        }
    }

    private static long tax(SettledShop shop) {
        return shop.balance(CommissionBook.WITHHELD);
    }

    /// What has left the shop's account there.
    private static long alipay(SettledShop shop) {
        return shop.balance(PaymentBook.platform(Provider.ALIPAY, "2088001"));
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainUnderTheSameNumberForWhatWasRefused(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            var number = shop.drafted();
            shop.approved(number);
            var claim = shop.claims(ACCOUNT).getFirst();
            assertThat(shop.shop().store().settlement().tasks().call(claim))
                    .isInstanceOf(PayoutCall.Ask.class);
            shop.told(claim, new PayoutTold.Refused("INVALID_REQUEST", "你尚未获取该转账场景"));
            var payout = shop.payout(number, A);
            assertThat(payout.state()).isEqualTo(PayoutState.REFUSED);
            assertThat(payout.words()).contains("转账场景");
            assertThat(shop.leaving(A)).isEqualTo(10_000);
            assertThat(shop.claims(ACCOUNT)).isEmpty();

            shop.desk().retry(payout.reference(), MEI).join();
            var again = shop.claims(ACCOUNT).getFirst();
            assertThat(again.idempotencyKey()).isEqualTo(claim.idempotencyKey());
            assertThat(shop.shop().store().settlement().tasks().call(again))
                    .isInstanceOfSatisfying(
                            PayoutCall.Query.class,
                            call -> assertThat(call.absent()).isEqualTo(PayoutCall.Absent.AGAIN));
            shop.told(again, new PayoutTold.Refused("INVALID_REQUEST", ""));
            shop.desk().failed(payout.reference(), "场景没有开通", MEI).join();
            assertThat(shop.payable(A)).isEqualTo(10_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotCallForWhoeverWasStoppedSince(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            var number = shop.drafted();
            shop.approved(number);
            stop(shop, "电话打不通");
            var claim = shop.claims(ACCOUNT).getFirst();
            assertThat(call(shop, claim)).isEqualTo(new PayoutCall.Stopped());
            assertThat(shop.told(claim, new PayoutTold.Stopped())).contains(TaskState.DONE);

            assertThat(shop.payout(number, A).state()).isEqualTo(PayoutState.FAILED);
            assertThat(shop.payout(number, A).words()).isEqualTo("STOPPED 电话打不通");
            assertThat(shop.payable(A)).isEqualTo(10_000);
            assertThat(shop.run(number).state()).isEqualTo(SettlementState.DONE);
            assertThat(shop.runs().draft(SettledShop.PERIOD, "", LEI).join())
                    .isEqualTo(new SettlementAnswered.Refused(new SettlementRefusal.NothingDue()));
            stop(shop, "");
            shop.drafted();
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksOnlyAboutWhatMayHaveGoneToWhoeverWasStopped(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            var number = stoppedInDoubt(shop);
            var claim = shop.claims(ACCOUNT).getFirst();
            assertThat(call(shop, claim))
                    .isInstanceOfSatisfying(
                            PayoutCall.Query.class,
                            call -> assertThat(call.absent()).isEqualTo(PayoutCall.Absent.STOPPED));
            shop.told(claim, PaidOut.State.SUCCESS);
            assertThat(shop.payout(number, A).state()).isEqualTo(PayoutState.PAID);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheNumberOfWhatMayHaveGoneToWhoeverWasStopped(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            var number = stoppedInDoubt(shop);
            assertThat(shop.told(shop.claims(ACCOUNT).getFirst(), new PayoutTold.Stopped()))
                    .contains(TaskState.UNKNOWN);
            assertThat(shop.payout(number, A).isStopped()).isTrue();
            assertThat(shop.payout(number, A).words()).isEqualTo("STOPPED 电话打不通");
            assertThat(shop.payable(A)).isZero();

            stop(shop, "");
            shop.shop().clock().pass(Duration.ofHours(1));
            var again = shop.claims(ACCOUNT).getFirst();
            assertThat(call(shop, again))
                    .isInstanceOfSatisfying(
                            PayoutCall.Query.class,
                            call -> assertThat(call.absent()).isEqualTo(PayoutCall.Absent.AGAIN));
            shop.told(again, new PayoutTold.Unknown("TIMEOUT", ""));
            assertThat(shop.payout(number, A).words()).isEmpty();
            shop.shop().clock().pass(Duration.ofHours(1));
            shop.told(shop.claims(ACCOUNT).getFirst(), PaidOut.State.SUCCESS);
            assertThat(shop.payout(number, A).state()).isEqualTo(PayoutState.PAID);
        }
    }

    /// A payout that may have gone, of whom payments were stopped an hour ago.
    private static String stoppedInDoubt(SettledShop shop) {
        shop.due(A, 10_000, "1");
        var number = shop.drafted();
        shop.approved(number);
        shop.told(shop.claims(ACCOUNT).getFirst(), new PayoutTold.Unknown("TIMEOUT", ""));
        stop(shop, "电话打不通");
        shop.shop().clock().pass(Duration.ofHours(1));
        return number;
    }

    private static void stop(SettledShop shop, String why) {
        var payees = shop.shop().store().settlement().payees();
        payees.change(A, _ -> new Payees.Settings(false, why, "", ""), LEI);
    }

    private static PayoutCall call(SettledShop shop, Claim claim) {
        return shop.shop().store().settlement().tasks().call(claim);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForWhoGetsItAndCanTakeItBack(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            var number = shop.drafted();
            shop.approved(number);
            var first = shop.claims(ACCOUNT).getFirst();
            assertThat(shop.told(first, PaidOut.State.WAITING)).contains(TaskState.DUE);
            assertThat(shop.payout(number, A).state()).isEqualTo(PayoutState.SENT);

            var reference = shop.payout(number, A).reference();
            shop.desk().cancel(reference, MEI).join();
            var second = shop.claims(ACCOUNT).getFirst();
            assertThat(shop.shop().store().settlement().tasks().call(second))
                    .isInstanceOf(PayoutCall.Cancel.class);
            shop.told(second, PaidOut.State.CANCELLING);
            shop.shop().clock().pass(Duration.ofHours(1));
            shop.told(shop.claims(ACCOUNT).getFirst(), PaidOut.State.FAILED);
            assertThat(shop.payout(number, A).state()).isEqualTo(PayoutState.FAILED);
            assertThat(shop.payable(A)).isEqualTo(10_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsUnknownForLongAndGoesOnAsking(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            var number = shop.drafted();
            shop.approved(number);
            for (int call = 1; call <= 12; call++) {
                var claim = shop.claims(ACCOUNT).getFirst();
                shop.told(claim, new PayoutTold.Unknown("READ_TIMEOUT", ""));
                shop.shop().clock().pass(Duration.ofHours(1));
            }
            assertThat(shop.payout(number, A).words()).isEqualTo("READ_TIMEOUT");
            assertThat(shop.payout(number, A).state()).isEqualTo(PayoutState.ASKED);

            // after a month the provider's not knowing it proves nothing
            shop.shop().clock().pass(Duration.ofDays(29));
            assertThat(
                            shop.shop()
                                    .store()
                                    .settlement()
                                    .tasks()
                                    .call(shop.claims(ACCOUNT).getFirst()))
                    .isInstanceOfSatisfying(
                            PayoutCall.Query.class,
                            call -> assertThat(call.absent()).isEqualTo(PayoutCall.Absent.DOUBTED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesAConflictToAPerson(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            var number = shop.drafted();
            shop.approved(number);
            shop.told(
                    shop.claims(ACCOUNT).getFirst(), new PayoutTold.Conflict("transfer_amount 1"));
            var payout = shop.payout(number, A);
            assertThat(payout.state()).isEqualTo(PayoutState.CONFLICT);
            shop.desk().paid(payout.reference(), "是上个月的", "9f86d081", MEI).join();
            assertThat(shop.payout(number, A).state()).isEqualTo(PayoutState.PAID);
        }
    }

    private static PayoutAnswered refused(SettlementRefusal why) {
        return new PayoutAnswered.Refused(why);
    }
}
