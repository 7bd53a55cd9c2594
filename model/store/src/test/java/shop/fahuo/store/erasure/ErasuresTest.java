package shop.fahuo.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.core.proof.ProofCheck;
import shop.fahuo.core.proof.Proved;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.Intake;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.proof.CheckpointTaken;
import shop.fahuo.store.proof.Proofs;
import shop.fahuo.store.proof.Proving;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class ErasuresTest {

    private static final OrderKey A1 = new OrderKey(TestShop.TAOBAO, new OrderNumber("A1"));

    @ParameterizedTest
    @EnumSource
    void leavesNothingOfTheBuyerAndTheWholeHistory(Engine engine) throws SQLException {
        try (var shop = FinishedShop.on(engine).old()) {
            assertThat(shop.everything()).contains(FinishedShop.PERSONAL);
            var proofs = shop.store().proofs();
            var proof = (Proving.Made.Proof) proofs.proving().order(shop.id(), LEI);
            shop.store().orders().reveal(shop.id(), LEI, RevealReason.CONTACT, "电话里说的");
            var kept = (CheckpointTaken.Made) proofs.checkpoints().take(LEI);

            assertThat(shop.erase(false))
                    .isInstanceOfSatisfying(
                            ErasureAnswered.Done.class,
                            done -> {
                                assertThat(done.orders()).containsExactly(A1);
                                assertThat(done.rows())
                                        .containsKeys(
                                                "orders",
                                                "order_hold",
                                                "review",
                                                "refund",
                                                "payment",
                                                "waybill",
                                                "parcel",
                                                "track_event",
                                                "event_words");
                            });

            assertThat(shop.everything())
                    .doesNotContain(FinishedShop.PERSONAL)
                    .contains("本人要求", "4200A1");
            assertThat(shop.broken()).isEmpty();
            var checked = new ProofCheck(Optional.empty()).check(proof.file().text());
            assertThat(checked).isInstanceOf(Proved.Holds.class);
            assertThat(proofs.holds(kept.checkpoint().note())).isEqualTo(Proofs.Held.HOLDS);
            assertThat(proofs.proving().order(shop.id(), LEI))
                    .isInstanceOf(Proving.Made.Proof.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsWordsUntilTheyAreErased(Engine engine) {
        try (var shop = FinishedShop.on(engine).old()) {
            assertThat(told(shop, "hold.BUYER")).containsExactly("{\"note\":\"先别发\"} 先别发 false");
            shop.erase(false);
            assertThat(told(shop, "hold.BUYER"))
                    .containsExactly("{\"note\":{\"erased\":true}}  true");
            assertThat(told(shop, "erased"))
                    .containsExactly("{\"beforeTerm\":false,\"note\":\"本人要求\"} 本人要求 false");
        }
    }

    private static List<String> told(FinishedShop shop, String what) {
        return shop.store().orders().find(shop.id()).orElseThrow().events().stream()
                .filter(event -> event.what().equals(what))
                .map(event -> event.detail() + " " + event.words() + " " + event.erased())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsStillNeeded(Engine engine) {
        try (var shop = FinishedShop.on(engine)) {
            assertThat(shop.erase(true))
                    .isEqualTo(refused(new ErasureRefusal.NotFinished(A1, Phase.DELIVERED)));
            shop.ended();
            var until = shop.clock().instant().atZone(ShopTime.ZONE).plusYears(3).toInstant();
            assertThat(shop.erase(false))
                    .isEqualTo(refused(new ErasureRefusal.KeptUntil(A1, until)));
            var line = new RefundWish.Line(1, 1);
            var wish = new RefundWish(List.of(line), false, Optional.empty(), false, "", "");
            var reference = shop.proved().asked("A1", wish);
            assertThat(shop.erase(true))
                    .isEqualTo(refused(new ErasureRefusal.Busy(A1, ErasureRefusal.With.REFUND)));
            shop.proved().done(reference);
            assertThat(shop.erase(true)).isInstanceOf(ErasureAnswered.Done.class);
            assertThat(shop.broken()).isEmpty();
        }
    }

    private static ErasureAnswered refused(ErasureRefusal why) {
        return new ErasureAnswered.Refused(why);
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingOfWhatWasNeverPaid(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1").unpaid().closed());
            var wish = new ErasureWish(ErasureWish.State.ERASED, false, "未付款");
            assertThat(shop.store().erasures().erase(shop.id("A1"), wish, LEI).join())
                    .isInstanceOf(ErasureAnswered.Done.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void erasesOnceWhateverTheChannelGoesOnSaying(Engine engine) {
        try (var shop = FinishedShop.on(engine).old()) {
            shop.erase(false);
            long events = shop.shop().number("select count(*) from event");
            assertThat(shop.erase(false)).isEqualTo(new ErasureAnswered.Already());
            assertThat(shop.shop().take(order("A1").tea(3).paidBy("微信", "4200A1")))
                    .containsExactly(Intake.Taken.UNCHANGED);
            assertThat(shop.shop().take(order("A1").tea(2)))
                    .containsExactly(Intake.Taken.UNCHANGED);
            assertThat(shop.shop().number("select count(*) from event")).isEqualTo(events);
            assertThat(shop.store().orders().reveal(shop.id(), LEI, RevealReason.OTHER, ""))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrialErasesNothing(Engine engine) throws SQLException {
        try (var shop = FinishedShop.on(engine).old()) {
            long events = shop.shop().number("select count(*) from event");
            var wish = new ErasureWish(ErasureWish.State.ERASED, false, "试");
            var would = shop.store().erasures().preview(shop.id(), wish).join();
            assertThat(shop.everything()).contains(FinishedShop.PERSONAL);
            assertThat(shop.shop().number("select count(*) from event")).isEqualTo(events);
            assertThat(shop.erase(false)).isEqualTo(would);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOnlyKeptUntilItMayGo(Engine engine) {
        try (var shop = FinishedShop.on(engine).ended()) {
            var restricted = new ErasureWish(ErasureWish.State.RESTRICTED, false, "撤回同意");
            assertThat(found(shop)).isOne();
            assertThat(shop.erase(restricted)).isInstanceOf(ErasureAnswered.Done.class);
            assertThat(shop.erase(restricted)).isEqualTo(new ErasureAnswered.Already());
            assertThat(found(shop)).isZero();
            assertThat(shop.store().orders().reveal(shop.id(), LEI, RevealReason.OTHER, ""))
                    .isEmpty();
            assertThat(shop.erase(false)).isInstanceOf(ErasureAnswered.Refused.class);
            assertThat(shop.erase(true)).isInstanceOf(ErasureAnswered.Done.class);
            assertThat(shop.erase(restricted)).isEqualTo(new ErasureAnswered.Already());
            assertThat(shop.broken()).isEmpty();
        }
    }

    private static int found(FinishedShop shop) {
        var filter = OrderFilter.ALL.matching("13812345678");
        return shop.store().orders().page(filter, Optional.empty(), 9).rows().size();
    }

    @ParameterizedTest
    @EnumSource
    void verifyFindsWhatComesBack(Engine engine) {
        try (var shop = FinishedShop.on(engine).old()) {
            shop.shop()
                    .tamper(
                            "create table kept as select * from event_words",
                            "create table plain as select * from order_hold");
            shop.erase(false);
            shop.shop().tamper("insert into event_words select * from kept where words = '先别发'");
            assertThat(shop.broken())
                    .singleElement()
                    .asString()
                    .startsWith("notes: ")
                    .endsWith(" is still there after it was erased");
            shop.shop()
                    .tamper(
                            "delete from event_words where words = '先别发'",
                            "update order_hold set note = '先别发'");
            assertThat(shop.broken())
                    .singleElement()
                    .asString()
                    .endsWith("was erased, and something is left in order_hold");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheOrdersOfABuyer(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(
                    order("A1").by("o1"),
                    order("A2").by("o2"),
                    order("A3").by("o1").of(new ChannelName("weidian")));
            assertThat(shop.store().erasures().ofBuyer("o1"))
                    .containsExactly(shop.id("A1"), shop.id("A3"));
        }
    }
}
