package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestRules;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.verify.Check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class CommissionTest {

    private static final Duration HOLD = Duration.ofDays(15);

    @ParameterizedTest
    @EnumSource
    void isHeldFromTheMomentAnOrderMayShip(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").tea(2).discount(600).freight(800).broughtBy("C"));
            // 170.00 without freight: 10 % to C, 5 % to B.
            assertThat(shop.balances()).containsExactly("held:B 850", "held:C 1700");
            assertThat(shop.cost()).isEqualTo(2_550);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isEarnedOnlyOnceAPersonHasApproved(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.proved().paid("A1", order("A1").tea(12).broughtBy("C"));
            shop.shop().work();
            assertThat(shop.proved().phase("A1")).isEqualTo("REVIEW");
            assertThat(shop.balances()).isEmpty();
            var answered =
                    shop.shop()
                            .store()
                            .desk()
                            .approve(shop.shop().id("A1"), TestShop.LEI, "")
                            .join();
            assertThat(answered).isInstanceOf(Answered.Done.class);
            assertThat(shop.balances()).containsExactly("held:B 5280", "held:C 10560");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTakenBackByARecallAndEarnedAnewByTheNextApproval(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            var desk = shop.shop().store().desk();
            var rules = TestRules.DEFAULT + "undo order.quantity >= 1 UNDO:30";
            shop.shop().store().ruleSets().activate(rules, TestShop.LEI);
            shop.worked("A1", order("A1").tea(2).broughtBy("C"));
            assertThat(shop.balances()).containsExactly("held:B 880", "held:C 1760");

            var id = shop.shop().id("A1");
            assertThat(desk.recall(id, TestShop.LEI, "").join()).isInstanceOf(Answered.Done.class);
            assertThat(shop.balances()).isEmpty();
            assertThat(shop.cost()).isZero();

            desk.approve(id, TestShop.LEI, "").join();
            assertThat(shop.balances()).containsExactly("held:B 880", "held:C 1760");
            assertThat(shop.shop().store().verifier().all(_ -> {})).allMatch(Check::ok);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotEarnedBeforeAPlanIsInForce(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            var early = EarningShop.FROM.minusSeconds(40);
            shop.worked("A1", order("A1").tea(1).placed(early).broughtBy("C"));
            assertThat(shop.balances()).isEmpty();
            assertThat(shop.shop().number("select count(*) from commission_order")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsTheSharesOfTheNewestOrders(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").tea(1).broughtBy("C"));
            shop.worked("A2", order("A2").tea(1).broughtBy("C"));
            shop.worked("A3", order("A3").tea(1).broughtBy("A"));
            shop.worked("A4", order("A4").tea(1));
            var reader = shop.shop().store().commission().reader();
            var all = reader.list(Optional.empty(), Optional.empty(), 100);
            assertThat(all)
                    .extracting(one -> one.key().number().value() + one.share().payee().value())
                    .containsExactly("A3A", "A2B", "A2C", "A1B", "A1C");
            for (int most = 1; most < all.size(); most++) {
                assertThat(reader.list(Optional.empty(), Optional.empty(), most))
                        .isEqualTo(all.subList(0, most));
                assertThat(reader.list(Optional.empty(), Optional.of(Stage.ACCRUED), most))
                        .isEqualTo(all.subList(0, most));
            }
            assertThat(reader.list(Optional.empty(), Optional.of(Stage.VOID), 9)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesByThePlanThatWasInForceWhenTheOrderWasPaid(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            var one = EarningShop.plan("{\"id\":\"cps\",\"kind\":\"levels\",\"rates\":[\"20%\"]}");
            shop.activate(one, TestClock.START.minusSeconds(1_000));
            shop.worked("A1", order("A1").tea(1).broughtBy("C"));
            var later = TestClock.START.minusSeconds(900);
            shop.worked("A2", order("A2").tea(1).placed(later).broughtBy("C"));
            assertThat(shop.balances()).containsExactly("held:B 440", "held:C 2640");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTakenBackWhenAnOrderEndsBeforeItLeft(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").tea(1).broughtBy("C"));
            shop.shop().store().desk().cancel(shop.shop().id("A1"), TestShop.LEI, "", "").join();
            assertThat(shop.balances()).isEmpty();
            assertThat(shop.cost()).isZero();
            assertThat(stage(shop)).isEqualTo("VOID");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWorkedOutAnewForAnOrderThatChanged(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").tea(1).broughtBy("C"));
            shop.worked("A1", order("A1").tea(1).broughtBy("B"));
            assertThat(shop.balances()).containsExactly("held:A 440", "held:B 880");
            assertThat(shop.shop().number("select round from commission_order")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysWithWhoStoodAboveWhenItWasEarned(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(1).broughtBy("C"));
            shop.shop().tamper("update distributor set rank_name = '王牌' where code = 'C'");
            shop.pass(HOLD);
            assertThat(shop.balances()).containsExactly("payable:B 99", "payable:C 199");
        }
    }

    @ParameterizedTest
    @EnumSource
    void becomesPayableFifteenDaysAfterReceipt(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(1).broughtBy("C"));
            shop.pass(Duration.ZERO);
            assertThat(stage(shop)).isEqualTo("HELD");
            shop.pass(HOLD.minusMillis(1));
            assertThat(shop.balances()).containsExactly("held:B 99", "held:C 199");
            shop.pass(Duration.ofMillis(1));
            assertThat(shop.balances()).containsExactly("payable:B 99", "payable:C 199");
            assertThat(stage(shop)).isEqualTo("PAYABLE");
            shop.pass(Duration.ofDays(99));
            assertThat(shop.cost()).isEqualTo(298);
        }
    }

    @ParameterizedTest
    @EnumSource
    void standsWhileSomethingIsComingBack(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(2).broughtBy("C"));
            shop.pass(Duration.ofDays(10));
            var reference = shop.proved().asked("A1", units(1, 1));
            shop.pass(Duration.ofDays(20));
            assertThat(shop.balances()).containsExactly("held:B 199", "held:C 398");
            shop.proved().done(reference);
            assertThat(shop.balances()).containsExactly("held:B 99", "held:C 199");
            shop.pass(Duration.ofDays(5).minusMillis(1));
            assertThat(shop.balances()).containsExactly("held:B 99", "held:C 199");
            shop.pass(Duration.ofHours(1));
            assertThat(shop.balances()).containsExactly("payable:B 99", "payable:C 199");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTakenBackInPartOfWhatWentBackInPart(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(3).broughtBy("C"));
            // 59.70: 5.97 and 2.98.
            assertThat(shop.balances()).containsExactly("held:B 298", "held:C 597");
            shop.back("A1", units(1, 1));
            assertThat(shop.balances()).containsExactly("held:B 199", "held:C 398");
            shop.back("A1", money(100));
            assertThat(shop.balances()).containsExactly("held:B 194", "held:C 388");
            shop.back("A1", RefundWish.EVERYTHING);
            assertThat(shop.balances()).isEmpty();
            assertThat(shop.cost()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTakenFromWhatIsPayableWhenItComesBackLate(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(2).broughtBy("C"));
            shop.worked("A2", order("A2").keys(1).broughtBy("C"));
            shop.pass(HOLD);
            assertThat(shop.balances()).containsExactly("payable:B 298", "payable:C 597");
            shop.back("A1", RefundWish.EVERYTHING);
            assertThat(shop.balances()).containsExactly("payable:B 99", "payable:C 199");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOwedOncePaidOutAndEarnedOffFirst(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(2).broughtBy("C"));
            shop.pass(HOLD);
            shop.payOut("C");
            shop.back("A1", RefundWish.EVERYTHING);
            assertThat(shop.balances()).containsExactly("owed:C 398");
            var later = shop.shop().clock().instant().minusSeconds(60);
            shop.worked("A2", order("A2").keys(3).placed(later).broughtBy("C"));
            assertThat(shop.balances()).containsExactly("held:B 298", "held:C 597", "owed:C 398");
            shop.pass(HOLD);
            assertThat(shop.balances()).containsExactly("payable:B 298", "payable:C 199");
        }
    }

    /// Each desk numbers its rows on its own: those of the second are above all of the first.
    @Test
    void comesOutAgainWhicheverDeskTookSomeOfItBack() {
        try (var shop = EarningShop.on(Engine.POSTGRES);
                var other = shop.shop().open(shop.shop().url())) {
            shop.worked("A1", order("A1").keys(3).broughtBy("C"));
            var first = shop.proved().asked("A1", units(1, 1));
            shop.proved().done(first, other);
            shop.back("A1", units(1, 1));
            assertThat(shop.balances()).containsExactly("held:B 99", "held:C 199");
            assertThat(shop.shop().number("select count(distinct id / 1000) from commission"))
                    .isGreaterThan(1);
        }
    }

    private static String stage(EarningShop shop) {
        return shop.shop().text("select stage from commission_order");
    }

    static RefundWish units(int position, int units) {
        return new RefundWish(
                List.of(new RefundWish.Line(position, units)),
                false,
                Optional.empty(),
                false,
                "",
                "");
    }

    static RefundWish money(long fen) {
        return new RefundWish(List.of(), false, Optional.of(Fen.of(fen)), false, "", "");
    }
}
