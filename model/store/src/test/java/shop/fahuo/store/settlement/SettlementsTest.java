package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static shop.fahuo.store.settlement.SettledShop.A;
import static shop.fahuo.store.settlement.SettledShop.ACCOUNT;
import static shop.fahuo.store.settlement.SettledShop.B;
import static shop.fahuo.store.settlement.SettledShop.C;
import static shop.fahuo.store.settlement.SettledShop.LEI;
import static shop.fahuo.store.settlement.SettledShop.MEI;
import static shop.fahuo.store.settlement.SettledShop.PERIOD;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;

import java.time.Duration;

final class SettlementsTest {

    private static final LedgerAccount WECHAT = new LedgerAccount("asset:platform:wechat:1900001");

    @ParameterizedTest
    @EnumSource
    void paysWhatASecondPersonAgreesTo(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            shop.due(B, 20_000, "1");
            var number = shop.drafted();
            assertThat(number).isEqualTo("202611-1");
            assertThat(shop.payable(A)).isEqualTo(10_000);
            assertThat(shop.runs().approve(number, LEI).join())
                    .isEqualTo(refused(new SettlementRefusal.SamePerson("李雷")));

            assertThat(shop.approved(number).state()).isEqualTo(SettlementState.APPROVED);
            assertThat(shop.payable(A)).isZero();
            assertThat(shop.leaving(A)).isEqualTo(10_000);

            var claim = shop.claims(ACCOUNT).getFirst();
            assertThat(shop.told(claim, PaidOut.State.SUCCESS)).contains(TaskState.DONE);
            assertThat(shop.run(number).state()).isEqualTo(SettlementState.SENDING);
            assertThat(shop.leaving(A)).isZero();
            assertThat(shop.balance(WECHAT)).isEqualTo(10_000);

            shop.told(shop.claims("alipay/main").getFirst(), PaidOut.State.SUCCESS);
            assertThat(shop.run(number).state()).isEqualTo(SettlementState.DONE);
            assertThat(shop.run(number).sums())
                    .isEqualTo(new SettlementRecord.Sums(2, 0, 0, 0, 30_000, 0, 0, 30_000));
            assertThat(shop.states(number)).containsOnly(PayoutState.PAID);
            assertThat(shop.runs().approve(number, MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.WrongState(SettlementState.DONE)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void makesDueAgainWhatDidNotGo(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.shop().store().settlement().runs().terms(SettledShop.terms(Withholding.SHOP), LEI);
            shop.due(A, 510_000, "1");
            shop.owes(A, 10_000);
            var number = shop.drafted();
            shop.approved(number);
            assertThat(shop.leaving(A)).isEqualTo(420_000);
            assertThat(shop.balance(CommissionBook.WITHHELD)).isEqualTo(80_000);
            assertThat(shop.balance(CommissionBook.receivable(A))).isZero();

            shop.told(shop.claims(ACCOUNT).getFirst(), PaidOut.State.FAILED);
            assertThat(shop.payable(A)).isEqualTo(500_000);
            assertThat(shop.leaving(A)).isZero();
            assertThat(shop.balance(CommissionBook.WITHHELD)).isZero();
            assertThat(shop.balance(CommissionBook.receivable(A))).isZero();

            // the next run pays the same under another number, and withholds as much
            var again = shop.drafted();
            shop.approved(again);
            assertThat(shop.payout(again, A).plan().tax())
                    .isEqualTo(shop.payout(number, A).plan().tax());
            assertThat(shop.payout(again, A).reference())
                    .isNotEqualTo(shop.payout(number, A).reference());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAMonthsPaymentsForOneWhenItWithholds(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.runs().terms(SettledShop.terms(Withholding.SHOP), LEI);
            shop.due(A, 300_000, "1");
            var first = shop.drafted();
            shop.approved(first);
            shop.told(shop.claims(ACCOUNT).getFirst(), PaidOut.State.SUCCESS);
            shop.due(A, 2_700_000, "2");
            var second = shop.drafted();
            assertThat(shop.payout(first, A).plan().tax().now()).isEqualTo(Fen.of(44_000));
            assertThat(shop.payout(second, A).plan().tax().now())
                    .isEqualTo(Fen.of(520_000 - 44_000));
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutWhomItCannotPayAndSaysWhy(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            shop.due(B, 10_000, "1");
            shop.due(C, 10_000, "1");
            shop.shop()
                    .store()
                    .settlement()
                    .payees()
                    .change(B, _ -> new Payees.Settings(false, "身份证待补", "", ""), LEI);
            assertThat(shop.runs().preview(PERIOD))
                    .filteredOn(plan -> !plan.isPaid())
                    .extracting(PayoutPlan::payee, plan -> plan.obstacle().orElseThrow())
                    .containsExactly(
                            tuple(B, PayoutObstacle.STOPPED), tuple(C, PayoutObstacle.NO_ACCOUNT));
            var number = shop.drafted();
            shop.approved(number);
            assertThat(shop.payout(number, B).state()).isEqualTo(PayoutState.SKIPPED);
            assertThat(shop.payable(B)).isEqualTo(10_000);
            assertThat(shop.run(number).sums())
                    .isEqualTo(new SettlementRecord.Sums(1, 2, 1, 0, 10_000, 0, 0, 10_000));
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutWhoIsNotDueAsMuchAnyMore(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            shop.due(B, 10_000, "1");
            var number = shop.drafted();
            shop.due(B, 500, "2");
            shop.post(
                    Posting.of(
                            "granted:A:less-1",
                            CommissionBook.payable(A),
                            CommissionBook.COST,
                            Fen.of(1)));
            shop.approved(number);
            assertThat(shop.payout(number, A).plan().obstacle()).contains(PayoutObstacle.CHANGED);
            assertThat(shop.payable(A)).isEqualTo(9_999);
            assertThat(shop.payout(number, B).state()).isEqualTo(PayoutState.ASKED);
            assertThat(shop.payable(B)).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void paysNobodyWhosePayoutIsOpen(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            shop.due(B, 10_000, "1");
            shop.approved(shop.drafted());
            shop.due(A, 700, "2");
            assertThat(shop.runs().preview(PERIOD).getFirst().obstacle())
                    .contains(PayoutObstacle.OPEN_PAYOUT);
            assertThat(shop.runs().draft(PERIOD, "", LEI).join())
                    .isEqualTo(refused(new SettlementRefusal.NothingDue()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesForTheNextPeriodWhatBecameDueAfterwards(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            shop.shop().clock().pass(Duration.ofDays(40));
            shop.due(A, 700, "2");
            assertThat(shop.runs().preview(PERIOD).getFirst().payable()).isEqualTo(Fen.of(10_000));
            assertThat(shop.runs().preview(PERIOD.plusMonths(2)).getFirst().payable())
                    .isEqualTo(Fen.of(10_700));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wantsANewPreviewInANewMonth(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 10_000, "1");
            var number = shop.drafted();
            assertThat(shop.runs().draft(PERIOD, "", LEI).join())
                    .isEqualTo(refused(new SettlementRefusal.DraftOpen(number)));
            shop.shop().clock().pass(Duration.ofDays(40));
            assertThat(shop.runs().approve(number, MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.Outdated()));
            assertThat(SettledShop.done(shop.runs().cancel(number, LEI).join()).state())
                    .isEqualTo(SettlementState.CANCELLED);
            assertThat(shop.payable(A)).isEqualTo(10_000);
            assertThat(shop.drafted()).isEqualTo("202611-2");
        }
    }

    private static SettlementAnswered refused(SettlementRefusal why) {
        return new SettlementAnswered.Refused(why);
    }
}
