package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.settlement.SharedShop.A;
import static shop.fahuo.store.settlement.SharedShop.B;
import static shop.fahuo.store.settlement.SharedShop.BOTH;
import static shop.fahuo.store.settlement.SharedShop.PERIOD;
import static shop.fahuo.store.settlement.SharedShop.SHARES;
import static shop.fahuo.store.settlement.SharedShop.TRANSFERS;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.settlement.SharingTerms;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.Engine;
import shop.fahuo.store.verify.Check;

import java.time.Duration;

/// Commission that is paid out of the orders it was earned of.
final class SharingTest {

    @ParameterizedTest
    @EnumSource
    void sharesEachOrderWithWhoeverEarnedOfIt(Engine engine) {
        try (var shop = SharedShop.on(engine)) {
            shop.sold("o1", 1);
            shop.sold("o2", 2);
            shop.released();
            shop.store().settlement().payees().grant(B, Fen.of(1_000), "开业奖", SettledShop.LEI);
            assertThat(shop.preview(A))
                    .containsExactly("WECHAT_SHARING 4200o2 199 -", "WECHAT_SHARING 4200o1 99 -");
            assertThat(shop.preview(B))
                    .containsExactly(
                            "WECHAT_SHARING 4200o2 398 -",
                            "WECHAT_SHARING 4200o1 199 -",
                            "WECHAT - 1000 -");
            var number = shop.approved();
            assertThat(shop.payouts(number))
                    .extracting(PayoutRecord::reference)
                    .doesNotHaveDuplicates();
            assertThat(shop.owed(CommissionBook.leaving(B))).isEqualTo(1_597);
            var platform = shop.proved().balance("asset:platform:wechat:1900001");
            shop.told(payout -> SharedShop.stands(payout, PaidOut.State.SUCCESS));
            assertThat(shop.payouts(number))
                    .extracting(PayoutRecord::state)
                    .containsOnly(PayoutState.PAID);
            var run = shop.runs().named(number).orElseThrow();
            assertThat(run.state()).isEqualTo(SettlementState.DONE);
            assertThat(run.sums())
                    .isEqualTo(new SettlementRecord.Sums(2, 0, 0, 0, 1_895, 0, 0, 1_895));
            assertThat(shop.proved().balance("asset:platform:wechat:1900001"))
                    .isEqualTo(platform - 1_895);
            assertThat(shop.owed(CommissionBook.payable(B))).isZero();
            assertThat(shop.owed(CommissionBook.leaving(B))).isZero();
        }
    }

    /// Of an order nobody is given more than once, and of one of which a share did not go nobody is
    /// given any more.
    @ParameterizedTest
    @EnumSource
    void paysOtherwiseWhatCameBack(Engine engine) {
        try (var shop = SharedShop.on(engine)) {
            shop.sold("o1", 1);
            shop.sold("o2", 2);
            shop.released();
            var first = shop.approved();
            shop.told(
                    payout ->
                            SharedShop.stands(
                                    payout,
                                    payout.payee().equals(B)
                                                    && payout.plan().payment().equals("4200o1")
                                            ? PaidOut.State.FAILED
                                            : PaidOut.State.SUCCESS));
            assertThat(shop.payout(first, B, "4200o1").state()).isEqualTo(PayoutState.FAILED);
            assertThat(shop.payout(first, B, "4200o2").state()).isEqualTo(PayoutState.PAID);
            assertThat(shop.preview(A)).isEmpty();
            assertThat(shop.preview(B)).containsExactly("WECHAT - 199 -");
            shop.approved();
            shop.told(payout -> SharedShop.stands(payout, PaidOut.State.SUCCESS));
            assertThat(shop.owed(CommissionBook.payable(B))).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesToAPersonWhatIsRefused(Engine engine) {
        try (var shop = SharedShop.on(engine)) {
            shop.sold("o1", 1);
            shop.released();
            var number = shop.approved();
            shop.told(
                    payout ->
                            payout.payee().equals(B)
                                    ? new PayoutTold.Refused("INVALID_REQUEST", "非分账订单不支持分账")
                                    : SharedShop.stands(payout, PaidOut.State.PROCESSING));
            var refused = shop.payout(number, B, "4200o1");
            assertThat(refused.state()).isEqualTo(PayoutState.REFUSED);
            assertThat(refused.words()).isEqualTo("INVALID_REQUEST 非分账订单不支持分账");
            assertThat(shop.payout(number, A, "4200o1").state()).isEqualTo(PayoutState.SENT);
            assertThat(shop.preview(B)).isEmpty();
            shop.desk().failed(refused.reference(), "不是分账订单", SettledShop.MEI).join();
            assertThat(shop.preview(B)).containsExactly("WECHAT - 199 -");
        }
    }

    /// An order of which one is refused is not asked about again for the next.
    @ParameterizedTest
    @EnumSource
    void sharesWithNobodyAnOrderThatDidNotGo(Engine engine) {
        try (var shop = SharedShop.on(engine)) {
            shop.sold("o1", 1);
            shop.released();
            shop.store()
                    .settlement()
                    .payees()
                    .change(A, _ -> new Payees.Settings(false, "身份证待补", "", ""), SettledShop.LEI);
            shop.approved();
            shop.told(payout -> SharedShop.stands(payout, PaidOut.State.FAILED));
            shop.store()
                    .settlement()
                    .payees()
                    .change(A, _ -> Payees.Settings.NONE, SettledShop.LEI);
            assertThat(shop.preview(A)).containsExactly("WECHAT - 99 -");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sharesNoOrderThatWasPaidTooLongAgo(Engine engine) {
        try (var shop = SharedShop.on(engine)) {
            shop.sold("o1", 1);
            shop.pass(Duration.ofDays(29).minusMillis(1));
            assertThat(shop.preview(B)).containsExactly("WECHAT_SHARING 4200o1 199 -");
            var draft =
                    SettledShop.done(shop.runs().draft(PERIOD, "", SettledShop.LEI).join())
                            .number();
            shop.pass(Duration.ofMillis(1));
            assertThat(shop.preview(B)).containsExactly("WECHAT - 199 -");
            SettledShop.done(shop.runs().approve(draft, SettledShop.MEI).join());
            assertThat(shop.payouts(draft))
                    .extracting(payout -> payout.plan().obstacle().orElseThrow())
                    .containsOnly(PayoutObstacle.CHANGED);

            shop.terms(Withholding.NOBODY, SharingTerms.MERCHANT, SHARES);
            assertThat(shop.preview(B)).containsExactly("- - 199 UNSHARED");
            shop.terms(Withholding.NOBODY, new SharingTerms(180, 30), SHARES);
            assertThat(shop.preview(B)).containsExactly("WECHAT_SHARING 4200o1 199 -");
        }
    }

    /// 10 % of 19.90 is 1.99: A, who comes first, has 0.99 of it.
    @ParameterizedTest
    @EnumSource
    void sharesNoMoreOfAnOrderThanTheMerchantMay(Engine engine) {
        try (var shop = SharedShop.on(engine)) {
            shop.terms(Withholding.NOBODY, new SharingTerms(30, 10), BOTH);
            shop.sold("o1", 1);
            shop.released();
            assertThat(shop.preview(A)).containsExactly("WECHAT_SHARING 4200o1 99 -");
            assertThat(shop.preview(B))
                    .containsExactly("WECHAT_SHARING 4200o1 100 -", "WECHAT - 99 -");
            var number = shop.approved();
            assertThat(shop.payouts(number)).hasSize(3).allMatch(one -> one.state().isOpen());
        }
    }

    @ParameterizedTest
    @EnumSource
    void sharesNothingOfWhatWentBack(Engine engine) {
        try (var shop = SharedShop.on(engine)) {
            shop.terms(Withholding.NOBODY, new SharingTerms(30, 10), BOTH);
            shop.sold("o1", 2);
            shop.released();
            shop.back("o1", 1_990);
            assertThat(shop.preview(A)).containsExactly("WECHAT_SHARING 4200o1 99 -");
            assertThat(shop.preview(B))
                    .containsExactly("WECHAT_SHARING 4200o1 100 -", "WECHAT - 99 -");
        }
    }

    /// What the order gave was paid by a transfer; what is due came later, and of no order.
    @ParameterizedTest
    @EnumSource
    void sharesNoOrderForWhatIsDueForNone(Engine engine) {
        try (var shop = SharedShop.on(engine)) {
            shop.terms(Withholding.NOBODY, SharingTerms.MERCHANT, TRANSFERS);
            shop.sold("o1", 1);
            shop.released();
            shop.approved();
            shop.told(payout -> SharedShop.stands(payout, PaidOut.State.SUCCESS));
            shop.terms(Withholding.NOBODY, SharingTerms.MERCHANT, BOTH);
            shop.shop().clock().pass(Duration.ofMinutes(1));
            shop.store().settlement().payees().grant(B, Fen.of(300), "双十二奖", SettledShop.LEI);
            assertThat(shop.preview(B)).containsExactly("WECHAT - 300 -");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatWasSharedBesideWhatWasEarned(Engine engine) {
        try (var shop = SharedShop.on(engine)) {
            shop.sold("o1", 1);
            shop.sold("o2", 2);
            shop.released();
            shop.approved();
            shop.told(payout -> SharedShop.stands(payout, PaidOut.State.SUCCESS));
            shop.shop().shut();
            try (var tampered = shop.shop().copy()) {
                tampered.shut();
                tampered.tamper(
                        "update payout set payment = '4200o1' where payee = 'B' and payment ="
                                + " '4200o2'");
                tampered.reopen();
                assertThat(tampered.store().verifier().all(_ -> {}))
                        .filteredOn(check -> !check.ok())
                        .extracting(Check::name)
                        .containsExactly("payouts-shared", "payouts-once");
            }
            shop.shop().reopen();
        }
    }
}
