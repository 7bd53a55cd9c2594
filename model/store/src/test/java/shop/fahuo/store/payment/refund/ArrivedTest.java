package shop.fahuo.store.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.store.Engine;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.setting.ShippingSettings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Money of goods that have arrived.
final class ArrivedTest {

    private static final Duration DAYS = Duration.ofDays(8);

    @ParameterizedTest
    @EnumSource
    void anOrderIsNotDoneWhileMoneyOfItGoesBack(Engine engine) {
        try (var shop = ProvedShop.on(engine)) {
            var settings =
                    new ShippingSettings(
                            Optional.of(PackedShop.SENDER),
                            "FH",
                            Optional.of(PackedShop.SF),
                            false);
            shop.shop().store().shippingSettings().put(settings, LEI);
            shop.worked("A1", order("A1").tea(2));
            new PackedShop(shop.shop()).booked("A1", "SF1111111111111");
            arrive(shop, "SF1111111111111");
            assertThat(shop.phase("A1")).isEqualTo("DELIVERED");

            var reference = shop.asked("A1", oneUnit());
            shop.shop().clock().pass(DAYS);
            var afterSale = shop.shop().store().afterSale();
            var id = shop.shop().id("A1");
            assertThat(afterSale.end(id).join()).isFalse();
            assertThat(afterSale.due(shop.shop().clock().instant(), 9)).isEmpty();

            shop.done(reference);
            shop.shop().clock().pass(Duration.ofHours(1));
            assertThat(afterSale.due(shop.shop().clock().instant(), 9)).containsExactly(id);
            assertThat(afterSale.end(id).join()).isTrue();
            assertThat(shop.phase("A1")).isEqualTo("DONE");
        }
    }

    private static void arrive(ProvedShop shop, String waybill) {
        var scan =
                new TrackEvent(
                        Courier.SF,
                        new WaybillNumber(waybill),
                        "80",
                        "已签收",
                        "深圳市",
                        shop.shop().clock().instant(),
                        TrackStatus.DELIVERED);
        shop.shop().store().track().tracks().hear(List.of(scan)).join();
    }

    private static RefundWish oneUnit() {
        var line = new RefundWish.Line(1, 1);
        return new RefundWish(List.of(line), false, Optional.empty(), true, "", "");
    }
}
