package shop.fahuo.store.ship;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;
import static shop.fahuo.store.parcel.PackedShop.done;
import static shop.fahuo.store.parcel.PackedShop.refused;
import static shop.fahuo.store.parcel.PackedShop.waybill;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.ParcelRefusal;
import shop.fahuo.store.parcel.Take;
import shop.fahuo.store.parcel.WaybillTold;

import java.util.List;
import java.util.Optional;

final class LeavingTest {

    @ParameterizedTest
    @EnumSource
    void anOrderIsShippedWhenItsLastParcelHasLeft(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(3))) {
            var first = shop.made("A1", new Take(shop.line("A1", 1), 2));
            book(shop, first, "SF1111111111111");
            var second = shop.booked("A1", "SF2222222222222");
            done(leave(shop, first));
            assertThat(shop.phase("A1")).isEqualTo("SHIPPING");
            assertThat(shop.row(first).state()).isEqualTo(ParcelState.LEFT);
            assertThat(shop.shop().number("select on_hand from stock where sku = 'TEA-250'"))
                    .isEqualTo(97);
            done(leave(shop, second));
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
            assertThat(leave(shop, second))
                    .isEqualTo(refused(new ParcelRefusal.NotOpen(ParcelState.LEFT)));
            var files = shop.shop().store().deliveryFiles();
            var told = files.read(files.close(TestShop.TAOBAO, LEI).orElseThrow());
            assertThat(told)
                    .extracting(row -> row.quantity() + " " + row.parcel())
                    .containsExactly(
                            "2 " + new Parcel("顺丰速运", "SF1111111111111"),
                            "1 " + new Parcel("顺丰速运", "SF2222222222222"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothOrdersOfAParcelLeaveWithIt(Engine engine) {
        try (var shop =
                PackedShop.on(engine)
                        .with(order("A1").tea(1).by("B"), order("A2").tea(2).by("B").keys(1))) {
            var id = shop.made("A1");
            done(shop.desk().merge(List.of(id, shop.made("A2")), LEI).join());
            book(shop, id, "SF1111111111111");
            done(leave(shop, id));
            assertThat(shop.phase("A1") + " " + shop.phase("A2")).isEqualTo("SHIPPED SHIPPED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingLeavesThatIsHeldOrNotBooked(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.made("A1");
            assertThat(leave(shop, id)).isEqualTo(refused(new ParcelRefusal.NoWaybill()));
            book(shop, id, "SF1111111111111");
            shop.shop().store().redSwitch().set(true, LEI);
            assertThat(leave(shop, id)).isEqualTo(refused(new ParcelRefusal.RedSwitchOn()));
            shop.shop().store().redSwitch().set(false, LEI);
            var order = shop.shop().id("A1");
            var people = shop.shop().store().desk();
            people.hold(order, HoldReason.BUYER, Optional.empty(), LEI, "").join();
            assertThat(leave(shop, id))
                    .isEqualTo(refused(new ParcelRefusal.OnHold(shop.row(id).key())));
            // The courier has it all the same.
            done(shop.shop().store().leaving().scanned(id).join());
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheBoxApartWhenOneOfItsOrdersChanges(Engine engine) {
        try (var shop =
                PackedShop.on(engine, true)
                        .with(order("A1").tea(1).by("B"), order("A2").tea(1).by("B"))) {
            var first = shop.list().of(shop.shop().id("A1")).getFirst().id();
            var second = shop.list().of(shop.shop().id("A2")).getFirst().id();
            done(shop.waybills().cancel(first, LEI).join());
            done(shop.waybills().cancel(second, LEI).join());
            done(shop.desk().merge(List.of(first, second), LEI).join());
            book(shop, first, "SF1111111111111");
            shop.with(order("A2").tea(5).by("B"));
            assertThat(shop.row(first).state()).isEqualTo(ParcelState.DISSOLVED);
            assertThat(shop.waybill(first)).isEqualTo("2 TAKING_BACK");
            // Each looks for another by itself.
            for (var number : List.of("A1", "A2")) {
                var newest = shop.list().of(shop.shop().id(number)).getLast();
                assertThat(newest.state()).isEqualTo(ParcelState.OPEN);
                assertThat(newest.ordinal()).isEqualTo(2);
                assertThat(shop.waybill(newest.id())).isEqualTo("1 ASKED");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMarkedByHandIsInNoParcelAnyMore(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.made("A1");
            var parcel = new Parcel("圆通", "YT12345678");
            shop.shop().store().parcels().markShipped(shop.shop().id("A1"), parcel, LEI, "").join();
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
            assertThat(shop.row(id).state()).isEqualTo(ParcelState.DISSOLVED);
        }
    }

    private static ParcelAnswered leave(PackedShop shop, ParcelId id) {
        return shop.shop().store().leaving().leave(id, LEI).join();
    }

    private static void book(PackedShop shop, ParcelId id, String number) {
        done(shop.waybills().book(id, LEI).join());
        shop.told(new WaybillTold.Booked(waybill(number)));
    }
}
