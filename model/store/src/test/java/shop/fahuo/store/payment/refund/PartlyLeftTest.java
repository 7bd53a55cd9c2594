package shop.fahuo.store.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;
import static shop.fahuo.store.parcel.PackedShop.done;
import static shop.fahuo.store.parcel.PackedShop.waybill;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.Take;
import shop.fahuo.store.parcel.WaybillTold;
import shop.fahuo.store.setting.ShippingSettings;

import java.util.List;
import java.util.Optional;

/// Money of goods of which one parcel has left and another has not.
final class PartlyLeftTest {

    @ParameterizedTest
    @EnumSource
    void whatHasNotLeftGoesBackFirst(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            var packed = shipped(shop);
            var open = packed.made("A1");
            shop.done(shop.asked("A1", units(1)));
            assertThat(packed.row(open).state()).isEqualTo(ParcelState.DISSOLVED);
            assertThat(shop.phase("A1")).isEqualTo("SHIPPING");
            assertThat(shop.stock("reserved", "TEA-250")).isEqualTo(1);
            book(packed, packed.made("A1"), "SF2222222222222");
            done(leave(shop, packed.list().scanned("SF2222222222222").orElseThrow()));
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
            assertThat(shop.stock("on_hand", "TEA-250")).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRestComesBackToStock(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            shipped(shop);
            shop.done(shop.asked("A1", units(3)));
            assertThat(shop.phase("A1")).isEqualTo("REFUNDED");
            assertThat(shop.stock("on_hand", "TEA-250")).isEqualTo(9);
            assertThat(shop.stock("reserved", "TEA-250")).isZero();
        }
    }

    /// Of three units one has left.
    private static PackedShop shipped(ProvedShop shop) {
        var packed = new PackedShop(shop.shop());
        shop.shop()
                .store()
                .shippingSettings()
                .put(
                        new ShippingSettings(
                                Optional.of(PackedShop.SENDER),
                                "FH",
                                Optional.of(PackedShop.SF),
                                false),
                        LEI);
        shop.worked("A1", order("A1").tea(3));
        var first = packed.made("A1", new Take(packed.line("A1", 1), 1));
        book(packed, first, "SF1111111111111");
        done(leave(shop, first));
        return packed;
    }

    private static void book(PackedShop shop, ParcelId id, String number) {
        done(shop.waybills().book(id, LEI).join());
        shop.told(new WaybillTold.Booked(waybill(number)));
    }

    private static ParcelAnswered leave(ProvedShop shop, ParcelId id) {
        return shop.shop().store().leaving().leave(id, LEI).join();
    }

    private static RefundWish units(int units) {
        var line = new RefundWish.Line(1, units);
        return new RefundWish(List.of(line), false, Optional.empty(), true, "", "");
    }
}
