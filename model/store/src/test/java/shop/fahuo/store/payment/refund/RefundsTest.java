package shop.fahuo.store.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.payment.refund.ProvedShop.MEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.Intake;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Refusal;
import shop.fahuo.store.ship.Parcel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class RefundsTest {

    private static final RefundWish ALL = RefundWish.EVERYTHING;

    @ParameterizedTest
    @EnumSource
    void givesAnOrderBackThatHasNotLeft(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(2));
            var reference = shop.asked("A1", ALL);
            assertThat(shop.holds("A1")).isEqualTo("REFUND");
            assertThat(ship(shop, "A1")).isEqualTo(new Answered.Refused(new Refusal.OnHold()));
            assertThat(shop.shop().store().payments().refunds().of(shop.shop().id("A1")))
                    .extracting(refund -> refund.amount())
                    .containsExactly(Fen.of(17_600));

            shop.done(reference);
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
            assertThat(shop.holds("A1")).isNull();
            assertThat(shop.stock("reserved", "TEA-250")).isZero();
            assertThat(shop.balance("revenue:sales")).isZero();
            assertThat(shop.balance("asset:platform:wechat:1900001")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesSomeUnitsBackAndShipsTheRest(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(3).discount(101));
            shop.done(shop.asked("A1", units(1, 1)));
            assertThat(shop.phase("A1")).isEqualTo("READY");
            assertThat(shop.stock("reserved", "TEA-250")).isEqualTo(2);
            assertThat(shop.balance("revenue:sales")).isEqualTo(8_766 - 26_299);

            assertThat(ship(shop, "A1")).isInstanceOf(Answered.Done.class);
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
            assertThat(shop.stock("on_hand", "TEA-250")).isEqualTo(7);
            assertThat(shop.shop().number("select delivered from order_line")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesPartAfterPartBackUntilNothingIsLeft(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(3).discount(101));
            for (int unit = 0; unit < 3; unit++) {
                shop.done(shop.asked("A1", units(1, 1)));
            }
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
            assertThat(shop.balance("revenue:sales")).isZero();
            assertThat(shop.ask("A1", ALL)).isEqualTo(refused(new RefundRefusal.NothingLeft()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsAnOrderThatWaitsForADecisionAndOneUnderReview(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").keys(50));
            shop.worked("A2", order("A2").keys(60));
            assertThat(shop.phase("A1")).isEqualTo("PAID");
            assertThat(shop.phase("A2")).isEqualTo("REVIEW");
            relax(shop);
            shop.done(shop.asked("A1", ALL));
            shop.done(shop.asked("A2", ALL));
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
            assertThat(shop.phase("A2")).isEqualTo("REFUNDED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void decidesAnOrderOnceItsRefundIsOver(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.paid("A1", order("A1").keys(3));
            var reference = shop.asked("A1", units(1, 2));
            shop.shop().work();
            assertThat(shop.phase("A1")).isEqualTo("PAID");
            shop.done(reference);
            shop.shop().work();
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
            assertThat(shop.stock("on_hand", "VIP-MONTH")).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void freesKeysThatWerePromised(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.paid("A1", order("A1").keys(3).of(TestShop.PRACTICE));
            var id = shop.shop().id("A1");
            shop.shop().store().decisions().decide(id).join();
            assertThat(shop.phase("A1")).isEqualTo("READY");
            shop.done(shop.asked("A1", units(1, 2)));
            assertThat(shop.stock("reserved", "VIP-MONTH")).isEqualTo(1);
            shop.shop().work();
            assertThat(shop.phase("A1")).isEqualTo("SHIPPING");
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverGivesMoreBackThanIsLeft(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(2));
            shop.asked("A1", amount(10_000));
            assertThat(shop.ask("A1", amount(7_601)))
                    .isEqualTo(refused(new RefundRefusal.MoreThanLeft(Fen.of(7_600))));
            shop.asked("A1", units(1, 2));
            assertThat(shop.ask("A1", units(1, 1)))
                    .isEqualTo(refused(new RefundRefusal.MoreUnitsThanLeft(1, 0)));
            assertThat(shop.ask("A1", units(2, 1)))
                    .isEqualTo(refused(new RefundRefusal.NoSuchLine(2)));
            assertThat(shop.ask("A1", ALL)).isEqualTo(refused(new RefundRefusal.NothingLeft()));
            assertThat(shop.shop().number("select sum(amount_fen) from refund")).isEqualTo(17_600);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesOnlyProvedMoneyBackThatItCanReach(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.shop().take(order("A1").tea(1).paidBy("微信", "4200A1"));
            assertThat(shop.ask("A1", ALL)).isEqualTo(refused(new RefundRefusal.NotProved()));
            shop.worked("A2", order("A2").tea(1));
            shop.shop().store().payments().routes().put(ProvedShop.ACCOUNT, List.of(), MEI);
            assertThat(shop.ask("A2", ALL))
                    .isEqualTo(refused(new RefundRefusal.NoAccount("1900001")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wantsASecondPersonAboveTheLimit(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(6));
            var reference = waiting(shop, "A1", ALL);
            assertThat(shop.claims(TaskKind.REFUND)).isEmpty();
            assertThat(shop.holds("A1")).isEqualTo("REFUND");
            assertThat(shop.refunds().approve(reference, TestShop.LEI).join())
                    .isEqualTo(refused(new RefundRefusal.SamePerson("李雷")));

            shop.refunds().approve(reference, MEI).join();
            assertThat(shop.refund(reference).answered().orElseThrow().by()).isEqualTo("韩梅梅");
            shop.done(reference);
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
            assertThat(shop.refunds().approve(reference, MEI).join())
                    .isEqualTo(refused(new RefundRefusal.WrongState(RefundState.DONE)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsTheSecondPersonDecline(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(6));
            var reference = waiting(shop, "A1", ALL);
            shop.refunds().decline(reference, MEI, "too kind").join();
            assertThat(shop.state(reference)).isEqualTo(RefundState.DECLINED);
            assertThat(shop.holds("A1")).isNull();
            assertThat(ship(shop, "A1")).isInstanceOf(Answered.Done.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void wantsASecondPersonOnceTheDayIsFull(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.refunds().limit(new RefundLimits(Fen.of(50_000), Fen.of(20_000)), MEI);
            shop.worked("A1", order("A1").tea(2));
            shop.worked("A2", order("A2").tea(1));
            shop.worked("A3", order("A3").tea(2));
            shop.asked("A1", ALL);
            assertThat(shop.refunds().propose(shop.shop().id("A2"), ALL).needsSecond()).isTrue();
            waiting(shop, "A2", ALL);

            shop.shop().clock().pass(Duration.ofDays(1));
            shop.asked("A3", ALL);
            assertThat(shop.refunds().limits())
                    .isEqualTo(new RefundLimits(Fen.of(50_000), Fen.of(20_000)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsHoldFromPeople(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(1));
            var id = shop.shop().id("A1");
            var desk = shop.shop().store().desk();
            var refused = new Answered.Refused(new Refusal.RefundUnderWay());
            assertThat(desk.hold(id, HoldReason.REFUND, Optional.empty(), MEI, "").join())
                    .isEqualTo(refused);
            shop.asked("A1", ALL);
            assertThat(desk.release(id, MEI, "").join()).isEqualTo(refused);
            desk.hold(id, HoldReason.BUYER, Optional.empty(), MEI, "").join();
            desk.release(id, MEI, "").join();
            assertThat(shop.holds("A1")).isEqualTo("REFUND");
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingWhenTheOrderIsClosedMeanwhile(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(2));
            shop.worked("A2", order("A2").tea(2));
            var one = shop.asked("A1", ALL);
            var other = shop.asked("A2", units(1, 1));
            shop.shop().take(order("A1").tea(2).paidBy("微信", "4200A1").closed());
            shop.shop().store().desk().cancel(shop.shop().id("A2"), MEI, "buyer", "").join();
            for (var claim : shop.claims(TaskKind.REFUND)) {
                var refund = shop.refund(claim.idempotencyKey());
                shop.told(
                        claim,
                        new RefundTold.Stands(
                                shop.refund(
                                        refund.reference(),
                                        refund.amount(),
                                        Refund.State.SUCCESS)));
            }
            assertThat(shop.state(one)).isEqualTo(RefundState.DONE);
            assertThat(shop.state(other)).isEqualTo(RefundState.DONE);
            assertThat(shop.phase("A1")).isEqualTo("CANCELLED");
            assertThat(shop.phase("A2")).isEqualTo("CANCELLED");
            assertThat(shop.stock("reserved", "TEA-250")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void remembersWhatIsBackWhenTheChannelChangesTheAddress(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(3));
            shop.done(shop.asked("A1", units(1, 1)));
            shop.shop().take(order("A1").tea(3).paidBy("微信", "4200A1").to("王芳", "13900000000"));
            shop.shop().work();
            assertThat(shop.phase("A1")).isEqualTo("READY");
            assertThat(shop.stock("reserved", "TEA-250")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAPersonWhenTheChannelChangesWhatIsBack(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(3));
            shop.done(shop.asked("A1", units(1, 1)));
            var changed = order("A1").tea(2).paidBy("微信", "4200A1");
            assertThat(shop.shop().take(changed)).containsExactly(Intake.Taken.TROUBLE);
            assertThat(shop.shop().take(changed)).containsExactly(Intake.Taken.UNCHANGED);
            assertThat(shop.troubles()).isEqualTo("CHANGED_AFTER_REFUND");
            assertThat(shop.holds("A1")).isEqualTo("OTHER");
            shop.shop().take(order("A1").tea(2).paidBy("微信", "4200A1").closed());
            assertThat(shop.phase("A1")).isEqualTo("CANCELLED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void putsGoodsBackIntoStockWhenAPersonSaysSo(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(4));
            ship(shop, "A1");
            shop.done(shop.asked("A1", units(1, 1)));
            assertThat(shop.stock("on_hand", "TEA-250")).isEqualTo(5);
            shop.done(
                    shop.asked(
                            "A1",
                            new RefundWish(
                                    List.of(new RefundWish.Line(1, 2)),
                                    false,
                                    Optional.empty(),
                                    true,
                                    "破损",
                                    "")));
            assertThat(shop.stock("on_hand", "TEA-250")).isEqualTo(7);
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
            shop.done(shop.asked("A1", ALL));
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheOrderWholeWhenOnlyMoneyGoesBack(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").tea(2));
            shop.done(shop.asked("A1", amount(600)));
            assertThat(shop.stock("reserved", "TEA-250")).isEqualTo(2);
            assertThat(shop.refunds().propose(shop.shop().id("A1"), ALL))
                    .extracting(RefundProposal::amount, RefundProposal::left)
                    .containsExactly(Fen.of(17_000), Fen.of(17_000));
            shop.done(shop.asked("A1", amount(17_000)));
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesBackKeysThatHaveCertainlyNotBeenHandedOver(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").keys(2).of(TestShop.PRACTICE));
            assertThat(shop.phase("A1")).isEqualTo("SHIPPING");
            shop.done(shop.asked("A1", ALL));
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
            assertThat(shop.stock("reserved", "VIP-MONTH")).isZero();
            assertThat(practice(shop)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsAnOrderWhoseKeysAreOnTheirWayWhenTheyHaveArrived(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").keys(2).of(TestShop.PRACTICE));
            var handOver = practice(shop).getFirst();
            shop.done(shop.asked("A1", ALL));
            assertThat(shop.phase("A1")).isEqualTo("SHIPPING");
            shop.shop().store().effects().settle(handOver, new Outcome.Ok("r")).join();
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
            assertThat(shop.stock("on_hand", "VIP-MONTH")).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithAParcelThatLostItsOtherLines(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shop.worked("A1", order("A1").keys(1).tea(2));
            assertThat(shop.phase("A1")).isEqualTo("SHIPPING");
            var reference = shop.asked("A1", units(2, 2));
            assertThat(ship(shop, "A1")).isEqualTo(new Answered.Refused(new Refusal.OnHold()));
            shop.done(reference);
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
            assertThat(shop.stock("reserved", "TEA-250")).isZero();
        }
    }

    private static RefundWish units(int position, int units) {
        return new RefundWish(
                List.of(new RefundWish.Line(position, units)),
                false,
                Optional.empty(),
                false,
                "",
                "");
    }

    private static RefundWish amount(long fen) {
        return new RefundWish(List.of(), false, Optional.of(Fen.of(fen)), false, "", "");
    }

    private static RefundAnswered refused(RefundRefusal why) {
        return new RefundAnswered.Refused(why);
    }

    private static void relax(ProvedShop shop) {
        shop.refunds().limit(new RefundLimits(Fen.of(1_000_000), Fen.of(9_000_000)), MEI);
    }

    private static String waiting(ProvedShop shop, String number, RefundWish wish) {
        var done = (RefundAnswered.Done) shop.ask(number, wish);
        assertThat(done.state()).isEqualTo(RefundState.WAITING);
        return done.reference();
    }

    private static Answered ship(ProvedShop shop, String number) {
        return shop.shop()
                .store()
                .parcels()
                .markShipped(shop.shop().id(number), new Parcel("SF", "SF1"), MEI, "")
                .join();
    }

    private static List<Claim> practice(ProvedShop shop) {
        return shop.shop()
                .store()
                .outbox()
                .claim("test", "practice", 9, Duration.ofMinutes(1))
                .join();
    }
}
