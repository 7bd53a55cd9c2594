package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.ParcelRefusal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class WaybillErrandTest {

    /// After which nobody knows whether the courier has booked.
    private static final Set<CourierFault> UNKNOWN =
            EnumSet.of(
                    CourierFault.CUT_BEFORE,
                    CourierFault.CUT_AFTER,
                    CourierFault.HALF_AFTER,
                    CourierFault.TIMEOUT_BEFORE,
                    CourierFault.TIMEOUT_AFTER,
                    CourierFault.ERROR_BEFORE,
                    CourierFault.ERROR_AFTER,
                    CourierFault.PAGE_BEFORE,
                    CourierFault.PAGE_AFTER,
                    CourierFault.SLOW,
                    CourierFault.SYSTEM_BEFORE,
                    CourierFault.SYSTEM_AFTER,
                    CourierFault.GATEWAY_TIMEOUT);

    static Stream<CourierFault> sf() {
        return fitting(CourierOperation.SF_CREATE);
    }

    static Stream<CourierFault> zto() {
        return fitting(CourierOperation.ZTO_CREATE);
    }

    private static Stream<CourierFault> fitting(CourierOperation operation) {
        return Stream.of(CourierFault.values()).filter(fault -> fault.fits(operation));
    }

    @ParameterizedTest
    @MethodSource("sf")
    void sfBooksOnceWhateverBefallsTheCall(CourierFault fault) {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.strike(CourierFaultRule.on(CourierOperation.SF_CREATE, fault, 1));
            shop.sell("A1");
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.BOOKED);
            assertThat(shop.ledger().bookings()).hasSize(1);
            assertThat(shop.ledger().bookings().getFirst().waybills())
                    .containsExactly(shop.waybill("A1").number());
            assertThat(shop.troubles("A1")).isEmpty();
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("zto")
    void ztoIsAskedOnceWheneverItMayHaveBooked(CourierFault fault) {
        try (var shop = new CourierShop(Courier.ZTO)) {
            shop.strike(CourierFaultRule.on(CourierOperation.ZTO_CREATE, fault, 1));
            shop.sell("A1");
            if (UNKNOWN.contains(fault)) {
                assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.ASKED);
                assertThat(shop.troubles("A1")).containsExactly(TroubleCause.WAYBILL_UNKNOWN);
                assertThat(shop.ledger().bookings()).hasSize(fault.isDone() ? 1 : 0);
            } else {
                assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.BOOKED);
                assertThat(shop.ledger().bookings()).hasSize(1);
            }
            assertThat(shop.asked("A1")).isLessThanOrEqualTo(1);
            assertThat(shop.broken()).isEmpty();
        }
    }

    @Test
    void ztoIsAskedAgainWhereItWasSeenToRepeatItself() {
        try (var shop = new CourierShop(Courier.ZTO, "repeats=on")) {
            shop.strike(
                    CourierFaultRule.on(CourierOperation.ZTO_CREATE, CourierFault.CUT_AFTER, 1));
            shop.sell("A1");
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.BOOKED);
            assertThat(shop.asked("A1")).isEqualTo(2);
            assertThat(shop.ledger().doubles()).isEmpty();
        }
    }

    @Test
    void sfKeepsAskingWhileTheQuestionsFail() {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.strike(
                    CourierFaultRule.on(CourierOperation.SF_CREATE, CourierFault.CUT_AFTER, 1),
                    CourierFaultRule.on(CourierOperation.SF_SEARCH, CourierFault.ERROR_BEFORE, 1),
                    CourierFaultRule.on(CourierOperation.SF_SEARCH, CourierFault.THROTTLE, 2),
                    CourierFaultRule.on(CourierOperation.SF_SEARCH, CourierFault.NO_PERMISSION, 3),
                    CourierFaultRule.on(CourierOperation.SF_FILTER, CourierFault.PAGE_AFTER, 1),
                    CourierFaultRule.on(CourierOperation.SF_UPDATE, CourierFault.CUT_AFTER, 1));
            shop.sell("A1");
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.BOOKED);
            assertThat(shop.asked("A1")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToMendWhenItIsRefused(Courier courier) {
        try (var shop = new CourierShop(courier)) {
            shop.sell("A1", "陈错", "文三路 90 号");
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.REFUSED);
            assertThat(shop.troubles("A1")).containsExactly(TroubleCause.WAYBILL_REFUSED);
            assertThat(shop.ledger().waybills()).isEmpty();
            assertThat(shop.broken()).isEmpty();
        }
    }

    @Test
    void parksWhatSfLooksAtFirst() {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.sell("A1", "陈静", "查路 90 号");
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.BOOKED);
            assertThat(shop.waybill("A1").words()).isEqualTo("MANUAL_CHECK");
            assertThat(shop.troubles("A1")).containsExactly(TroubleCause.WAYBILL_PARKED);
        }
    }

    @Test
    void isRefusedWhereSfDoesNotGo() {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.sell("A1", "陈静", "远路 90 号");
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.REFUSED);
            assertThat(shop.troubles("A1")).containsExactly(TroubleCause.WAYBILL_REFUSED);
            assertThat(shop.ledger().waybills()).isEmpty();
        }
    }

    @Test
    void takesBackWithTheOrder() {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.sell("A1");
            shop.strike(
                    CourierFaultRule.on(CourierOperation.SF_UPDATE, CourierFault.CUT_AFTER, 1),
                    CourierFaultRule.on(CourierOperation.SF_UPDATE, CourierFault.THROTTLE, 2));
            cancel(shop, "A1");
            assertThat(shop.parcel("A1").state()).isEqualTo(ParcelState.DISSOLVED);
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.TAKEN_BACK);
            assertThat(shop.ledger().cancelled())
                    .containsExactly(shop.waybill("A1").reference().value());
            assertThat(shop.broken()).isEmpty();
        }
    }

    @Test
    void believesThatZtoTookNothingBackOnlyWhenZtoSaysSo() {
        try (var shop = new CourierShop(Courier.ZTO, "orderType=2")) {
            shop.sell("A1");
            shop.strike(
                    CourierFaultRule.on(CourierOperation.ZTO_CANCEL, CourierFault.CUT_AFTER, 1),
                    CourierFaultRule.on(CourierOperation.ZTO_ORDER, CourierFault.ERROR_AFTER, 1),
                    CourierFaultRule.on(CourierOperation.ZTO_ORDER, CourierFault.THROTTLE, 2));
            cancel(shop, "A1");
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.TAKEN_BACK);
            assertThat(shop.ledger().cancelled())
                    .containsExactly(shop.waybill("A1").reference().value());
            assertThat(shop.troubles("A1")).isEmpty();
        }
    }

    @Test
    void letsZtoTakeUnusedNumbersBackByItself() {
        try (var shop = new CourierShop(Courier.ZTO)) {
            shop.sell("A1");
            cancel(shop, "A1");
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.TAKEN_BACK);
            assertThat(shop.waybill("A1").words()).isEqualTo("BY_ITSELF");
        }
    }

    @Test
    void needsAnotherGenerationOnceTheReferenceIsDead() {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.sell("A1");
            var parcel = shop.parcel("A1").id();
            var desk = shop.shop().store().packing().waybills();
            assertThat(desk.cancel(parcel, TestShop.LEI).join())
                    .isEqualTo(new ParcelAnswered.Done(parcel));
            shop.shop().work();
            assertThat(desk.enter(parcel, "SF1234567890123", TestShop.LEI).join())
                    .isEqualTo(new ParcelAnswered.Refused(new ParcelRefusal.NoWaybill()));
            desk.book(parcel, TestShop.LEI).join();
            shop.shop().work();
            assertThat(shop.waybill("A1").generation()).isEqualTo(2);
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.BOOKED);
            assertThat(shop.ledger().bookings()).hasSize(2);
            assertThat(shop.ledger().doubles()).isEmpty();
            assertThat(List.copyOf(shop.ledger().asked().values())).containsOnly(1);
        }
    }

    private static void cancel(CourierShop shop, String number) {
        var id = shop.shop().detail(number).row().id();
        shop.shop().store().desk().cancel(id, TestShop.LEI, "OTHER", "").join();
        shop.shop().work();
    }
}
