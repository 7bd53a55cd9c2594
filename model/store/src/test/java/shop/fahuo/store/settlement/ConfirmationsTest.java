package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.settlement.SettledShop.A;
import static shop.fahuo.store.settlement.SettledShop.ACCOUNT;
import static shop.fahuo.store.settlement.SettledShop.LEI;
import static shop.fahuo.store.settlement.SettledShop.MEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.settlement.Confirmation;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.settlement.Confirmations.Answered;
import shop.fahuo.store.settlement.PayoutRecord.Confirming;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class ConfirmationsTest {

    private static final Instant UNTIL = TestClock.START.plus(Duration.ofDays(1));
    private static final String KEPT =
            "select count(*) from payout where confirmation is not null or confirm_until is not"
                    + " null or taken_by is not null";
    private static final Confirmation TOLD = new Confirmation("wx8888", "ABBQO+oY/AAB==", UNTIL);

    @ParameterizedTest
    @EnumSource
    void keepsItSealedAndSaysInTheHistoryWhoTookIt(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            var payout = sent(shop, Optional.of(TOLD));
            assertThat(payout.confirming()).contains(new Confirming(UNTIL, ""));
            assertThat(shop.shop().text("select confirmation from payout"))
                    .doesNotContain("wx8888", "ABBQO");
            assertThat(payout.toString()).doesNotContain("wx8888", "ABBQO");

            assertThat(taken(shop, payout).confirmation()).isEqualTo(TOLD);
            confirmations(shop).take(payout.reference(), MEI).join();
            assertThat(confirmations(shop).takeAll(MEI).join()).hasSize(1);
            assertThat(handed(shop)).isOne();
            assertThat(shop.desk().named(payout.reference()).orElseThrow().confirming())
                    .contains(new Confirming(UNTIL, "韩梅梅"));
            confirmations(shop).take(payout.reference(), LEI).join();
            assertThat(handed(shop)).isEqualTo(2);
            confirmations(shop).take(payout.reference(), MEI).join();
            confirmations(shop).takeAll(LEI).join();
            assertThat(handed(shop)).isEqualTo(2);

            shop.shop().clock().pass(Duration.ofHours(1));
            shop.told(shop.claims(ACCOUNT).getFirst(), PaidOut.State.SUCCESS);
            assertThat(shop.shop().number(KEPT)).isZero();
            assertThat(confirmations(shop).takeAll(MEI).join()).isEmpty();
            assertThat(confirmations(shop).take(payout.reference(), MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.WrongPayoutState(PayoutState.PAID)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void learnsLaterWhatALostAnswerSaid(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            var payout = sent(shop, Optional.empty());
            assertThat(confirmations(shop).take(payout.reference(), MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.Unconfirmable()));
            shop.shop().clock().pass(Duration.ofHours(1));
            var claim = shop.claims(ACCOUNT).getFirst();
            assertThat(isUnconfirmable(shop, claim)).isTrue();
            shop.told(claim, waiting(payout.reference(), Optional.of(TOLD)));
            assertThat(taken(shop, payout).confirmation()).isEqualTo(TOLD);

            // What is asked about now is how it stands, and that says nothing of it.
            shop.shop().clock().pass(Duration.ofHours(1));
            var next = shop.claims(ACCOUNT).getFirst();
            assertThat(isUnconfirmable(shop, next)).isFalse();
            shop.told(next, waiting(payout.reference(), Optional.empty()));
            assertThat(taken(shop, payout).confirmation()).isEqualTo(TOLD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void handsNothingOutThatIsLateOrTakenBack(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            var payout = sent(shop, Optional.of(TOLD));
            shop.shop().clock().pass(Duration.ofDays(1));
            assertThat(confirmations(shop).take(payout.reference(), MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.Overdue(UNTIL)));
            assertThat(confirmations(shop).takeAll(MEI).join()).isEmpty();
            assertThat(handed(shop)).isZero();

            shop.desk().cancel(payout.reference(), MEI).join();
            assertThat(shop.shop().number(KEPT)).isZero();
            shop.told(
                    shop.claims(ACCOUNT).getFirst(),
                    waiting(payout.reference(), Optional.of(TOLD)));
            assertThat(shop.shop().number(KEPT)).isZero();
            shop.shop().clock().pass(Duration.ofHours(1));
            shop.told(shop.claims(ACCOUNT).getFirst(), PaidOut.State.FAILED);
            assertThat(shop.payable(A)).isEqualTo(10_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void handsNothingOutForWhoeverIsStopped(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            var payout = sent(shop, Optional.of(TOLD));
            stop(shop, "账号被冒用");
            assertThat(confirmations(shop).take(payout.reference(), MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.Stopped("账号被冒用")));
            assertThat(confirmations(shop).takeAll(MEI).join()).isEmpty();
            assertThat(handed(shop)).isZero();

            stop(shop, "");
            assertThat(confirmations(shop).takeAll(MEI).join()).hasSize(1);
        }
    }

    private static void stop(SettledShop shop, String why) {
        var payees = shop.shop().store().settlement().payees();
        payees.change(A, _ -> new Payees.Settings(false, why, "", ""), LEI);
    }

    @ParameterizedTest
    @EnumSource
    void knowsOnlyWhatThereIs(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            assertThat(confirmations(shop).take("S0", MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.NoSuchPayout()));
            shop.due(A, 10_000, "1");
            var number = shop.drafted();
            shop.approved(number);
            assertThat(confirmations(shop).take(shop.payout(number, A).reference(), MEI).join())
                    .isEqualTo(refused(new SettlementRefusal.WrongPayoutState(PayoutState.ASKED)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsNobody(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(A, 300_000, "1");
            shop.approved(shop.drafted());
            var call =
                    shop.shop().store().settlement().tasks().call(shop.claims(ACCOUNT).getFirst());
            var known = shop.shop().store().distributors().find("A").orElseThrow();
            var bank = new Payees.Settings(true, "换卡", "招商银行 6225880000000001", "罗娟");
            assertThat(call + " " + known + " " + bank)
                    .contains("S")
                    .doesNotContain("罗娟", "oAnn", "13800000000", "6225");
        }
    }

    private static PayoutRecord sent(SettledShop shop, Optional<Confirmation> told) {
        shop.due(A, 10_000, "1");
        var number = shop.drafted();
        shop.approved(number);
        var claim = shop.claims(ACCOUNT).getFirst();
        shop.told(claim, waiting(claim.idempotencyKey(), told));
        var payout = shop.payout(number, A);
        assertThat(payout.state()).isEqualTo(PayoutState.SENT);
        return payout;
    }

    private static PayoutTold waiting(String reference, Optional<Confirmation> told) {
        return new PayoutTold.Stands(
                new PaidOut(reference, "1330", PaidOut.State.WAITING, "", told));
    }

    private static Confirmations confirmations(SettledShop shop) {
        return shop.shop().store().settlement().confirmations();
    }

    private static Confirmations.Handed taken(SettledShop shop, PayoutRecord payout) {
        var answered = confirmations(shop).take(payout.reference(), MEI).join();
        assertThat(answered).isInstanceOf(Answered.Done.class);
        return ((Answered.Done) answered).handed();
    }

    private static boolean isUnconfirmable(SettledShop shop, Claim claim) {
        return shop.shop().store().settlement().tasks().call(claim)
                        instanceof PayoutCall.Query query
                && query.isUnconfirmable();
    }

    private static long handed(SettledShop shop) {
        return shop.shop().number("select count(*) from event where what = 'payout.handed'");
    }

    private static Answered refused(SettlementRefusal why) {
        return new Answered.Refused(why);
    }
}
