package shop.fahuo.store.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;
import static shop.fahuo.store.parcel.PackedShop.done;
import static shop.fahuo.store.parcel.PackedShop.refused;
import static shop.fahuo.store.parcel.PackedShop.waybill;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;

import java.time.Duration;
import java.util.Optional;

final class WaybillTasksTest {

    private static final String NUMBER = "SF1111111111111";

    @ParameterizedTest
    @EnumSource
    void sendsTheSameEveryTime(Engine engine) {
        try (var shop = asked(engine)) {
            var request = shop.list().request(id(shop), 1).orElseThrow();
            var claim = shop.claim();
            assertThat(shop.call(claim)).isEqualTo(new WaybillCall.Ask(request));
            shop.told(claim, new WaybillTold.NotNow("THROTTLED", Optional.of(Duration.ZERO)));
            shop.shop().tamper("update sku set weight_g = 1");
            claim = shop.claim();
            shop.told(claim, new WaybillTold.Unknown("CONNECTION_CUT", "", true));
            assertThat(shop.claims()).isEmpty();
            shop.shop().clock().pass(Duration.ofSeconds(9));
            claim = shop.claim();
            assertThat(shop.call(claim)).isEqualTo(new WaybillCall.Query(request, true));
            // The lease runs out, and somebody else claims it.
            shop.shop().clock().pass(Duration.ofMinutes(1));
            shop.claim();
            assertThat(shop.call(claim)).isEqualTo(new WaybillCall.Lost());
            assertThat(shop.told(claim, new WaybillTold.Booked(waybill(NUMBER)))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsWhileTheOrderIsHeldAndGoesOnWithItsRelease(Engine engine) {
        try (var shop = asked(engine)) {
            var order = shop.shop().id("A1");
            var people = shop.shop().store().desk();
            people.hold(order, HoldReason.BUYER, Optional.empty(), LEI, "").join();
            var claim = shop.claim();
            var wait = (WaybillCall.Wait) shop.call(claim);
            shop.told(claim, new WaybillTold.NotNow("HELD", Optional.of(wait.time())));
            assertThat(shop.claims()).isEmpty();
            people.release(order, LEI, "").join();
            shop.shop().work();
            assertThat(shop.call(shop.claim())).isInstanceOf(WaybillCall.Ask.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksNobodyForAParcelThatIsNoMore(Engine engine) {
        try (var shop = asked(engine)) {
            cancelOrder(shop);
            assertThat(shop.waybill(id(shop))).isEqualTo("1 GIVEN_UP");
            assertThat(shop.claims()).isEmpty();
        }
        try (var shop = asked(engine)) {
            var claim = shop.claim();
            cancelOrder(shop);
            assertThat(shop.waybill(id(shop))).isEqualTo("1 ASKED");
            assertThat(shop.call(claim)).isEqualTo(new WaybillCall.Over());
            shop.told(claim, new WaybillTold.Over());
            assertThat(shop.waybill(id(shop))).isEqualTo("1 GIVEN_UP");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesBackWhatIsBookedForAParcelThatIsNoMore(Engine engine) {
        try (var shop = asked(engine)) {
            var claim = shop.claim();
            shop.call(claim);
            cancelOrder(shop);
            shop.told(claim, new WaybillTold.Booked(waybill(NUMBER)));
            assertThat(shop.waybill(id(shop))).isEqualTo("1 TAKING_BACK");
            var back = shop.claim();
            assertThat(shop.call(back))
                    .isEqualTo(new WaybillCall.TakeBack(claim.idempotencyKey(), NUMBER, ""));
            shop.told(back, new WaybillTold.TakenBack(""));
            assertThat(shop.waybill(id(shop))).isEqualTo("1 TAKEN_BACK");
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksOnlyWhetherThereIsOneWhenNobodyWantsItAnyMore(Engine engine) {
        try (var shop = asked(engine)) {
            shop.told(new WaybillTold.Unknown("READ_TIMEOUT", "", true));
            cancelOrder(shop);
            shop.shop().clock().pass(Duration.ofSeconds(9));
            var claim = shop.claim();
            assertThat(shop.call(claim))
                    .isInstanceOfSatisfying(
                            WaybillCall.Query.class, query -> assertThat(query.again()).isFalse());
            shop.told(claim, new WaybillTold.Absent());
            assertThat(shop.waybill(id(shop))).isEqualTo("1 GIVEN_UP");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedForGoodAndBookedAnewUnderAnotherReference(Engine engine) {
        try (var shop = asked(engine)) {
            shop.told(new WaybillTold.Refused(false, "1015", "RECEIVER_NAME"));
            assertThat(shop.waybill(id(shop))).isEqualTo("1 REFUSED");
            assertThat(shop.troubles()).isEqualTo("WAYBILL_REFUSED");
            assertThat(shop.claims()).isEmpty();
            done(shop.waybills().book(id(shop), LEI).join());
            assertThat(shop.troubles()).isEqualTo("null");
            assertThat(shop.claim().idempotencyKey()).endsWith("-r2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysUnknownUntilAPersonHasLooked(Engine engine) {
        try (var shop = asked(engine)) {
            var id = id(shop);
            assertThat(shop.waybills().giveUp(id, LEI, "").join())
                    .isEqualTo(refused(new ParcelRefusal.StillAsking()));
            shop.told(new WaybillTold.Unknown("READ_TIMEOUT", "", false));
            assertThat(shop.troubles()).isEqualTo("WAYBILL_UNKNOWN");
            shop.shop().clock().pass(Duration.ofDays(30));
            assertThat(shop.claims()).isEmpty();
            assertThat(shop.waybills().cancel(id, LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.StillAsking()));
            assertThat(shop.waybills().enter(id, "?", LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.BadNumber()));
            done(shop.waybills().enter(id, "731000000001", LEI).join());
            assertThat(shop.waybill(id)).isEqualTo("1 BOOKED");
            assertThat(shop.row(id).waybill().orElseThrow().number()).isEqualTo("731000000001");
            assertThat(shop.troubles()).isEqualTo("null");
        }
        try (var shop = asked(engine)) {
            var id = id(shop);
            shop.told(new WaybillTold.Unknown("READ_TIMEOUT", "", false));
            done(shop.waybills().giveUp(id, LEI, "the branch has none").join());
            assertThat(shop.waybill(id)).isEqualTo("1 GIVEN_UP");
            done(shop.waybills().book(id, LEI).join());
            assertThat(shop.waybill(id)).isEqualTo("2 ASKED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpOnlyWhenItCanBeBookedAnew(Engine engine) {
        try (var shop = asked(engine)) {
            var id = id(shop);
            assertThat(shop.waybills().anew(id, LEI, "").join())
                    .isEqualTo(refused(new ParcelRefusal.StillAsking()));
            shop.told(new WaybillTold.Unknown("READ_TIMEOUT", "", false));
            var order = shop.shop().id("A1");
            shop.shop()
                    .store()
                    .desk()
                    .hold(order, HoldReason.BUYER, Optional.empty(), LEI, "")
                    .join();
            assertThat(shop.waybills().anew(id, LEI, "").join())
                    .isEqualTo(refused(new ParcelRefusal.OnHold(shop.row(id).key())));
            assertThat(shop.waybill(id)).isEqualTo("1 ASKED");
            shop.shop().store().desk().release(order, LEI, "").join();
            done(shop.waybills().anew(id, LEI, "the branch has none").join());
            assertThat(shop.waybill(id)).isEqualTo("2 ASKED");
            assertThat(shop.list().find(id).orElseThrow().waybills().getFirst().state())
                    .isEqualTo(WaybillState.GIVEN_UP);
            assertThat(shop.troubles()).isEqualTo("null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoNumberThatAnotherParcelHas(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1), order("A2").tea(1))) {
            shop.booked("A1", NUMBER);
            var id = shop.made("A2");
            done(shop.waybills().book(id, LEI).join());
            assertThat(shop.told(new WaybillTold.Booked(waybill(NUMBER))))
                    .contains(TaskState.UNKNOWN);
            assertThat(shop.waybill(id)).isEqualTo("1 ASKED");
            assertThat(shop.troubles()).isEqualTo("WAYBILL_UNKNOWN");
            assertThat(shop.waybills().enter(id, NUMBER, LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.BadNumber()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAPersonOfANumberThatIsNotCarried(Engine engine) {
        try (var shop = asked(engine)) {
            var made = waybill(NUMBER);
            shop.told(
                    new WaybillTold.Booked(
                            new Waybill(
                                    made.number(),
                                    made.children(),
                                    made.routing(),
                                    "",
                                    Reach.RECEIVER_OUT_OF_RANGE)));
            assertThat(shop.troubles()).isEqualTo("WAYBILL_PARKED");
            var leaving = shop.shop().store().leaving();
            assertThat(leaving.leave(id(shop), LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.InTrouble()));
            shop.shop().store().desk().settle(shop.shop().id("A1"), LEI, "they come").join();
            done(leaving.leave(id(shop), LEI).join());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isStillBookedWhenItIsNotTakenBack(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.booked("A1", NUMBER);
            done(shop.waybills().cancel(id, LEI).join());
            assertThat(shop.told(new WaybillTold.NotTakenBack("8252", "已确认")))
                    .contains(TaskState.DEAD);
            assertThat(shop.waybill(id)).isEqualTo("1 BOOKED");
            assertThat(shop.troubles()).isEqualTo("WAYBILL_NOT_TAKEN_BACK");
            done(shop.waybills().cancel(id, LEI).join());
            assertThat(shop.troubles()).isEqualTo("null");
            shop.told(new WaybillTold.TakenBack(""));
            assertThat(shop.waybill(id)).isEqualTo("1 TAKEN_BACK");
            assertThat(shop.row(id).state()).isEqualTo(ParcelState.OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksFirstWhenAnEarlierCallMayHaveHappened(Engine engine) {
        try (var shop = asked(engine)) {
            shop.told(new WaybillTold.NotNow("THROTTLED", Optional.of(Duration.ZERO)));
            shop.shop().tamper("update task set state = 'UNKNOWN'");
            assertThat(shop.call(shop.claim())).isInstanceOf(WaybillCall.Query.class);
            assertThat(shop.row(id(shop)).waybill().orElseThrow().state())
                    .isEqualTo(WaybillState.ASKED);
        }
    }

    private static PackedShop asked(Engine engine) {
        var shop = PackedShop.on(engine).with(order("A1").tea(1));
        done(shop.waybills().book(shop.made("A1"), LEI).join());
        return shop;
    }

    private static ParcelId id(PackedShop shop) {
        return shop.list().of(shop.shop().id("A1")).getFirst().id();
    }

    private static void cancelOrder(PackedShop shop) {
        shop.shop().store().desk().cancel(shop.shop().id("A1"), TestShop.LEI, "OTHER", "").join();
        assertThat(shop.phase("A1")).isEqualTo("CANCELLED");
    }
}
