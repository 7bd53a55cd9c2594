package shop.fahuo.store.ship;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Refusal;

import java.util.Optional;

final class ParcelsTest {

    private static final Parcel PARCEL = new Parcel("顺丰速运", "SF1234567890");

    @ParameterizedTest
    @EnumSource
    void aParcelShipsTheGoodsAndTheFileTellsTheChannel(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(5);
            shop.take(order("A1").tea(2));
            shop.work();
            assertThat(ship(shop, "A1")).isEqualTo(new Answered.Done(Phase.SHIPPED, false));
            assertThat(shop.number("select on_hand from stock where sku = 'TEA-250'")).isEqualTo(3);

            var files = shop.store().deliveryFiles();
            assertThat(files.waiting(TestShop.TAOBAO)).isEqualTo(1);
            var batch = files.close(TestShop.TAOBAO, TestShop.LEI).orElseThrow();
            var rows = files.read(batch);
            assertThat(rows).extracting(row -> row.parcel()).containsExactly(PARCEL);
            assertThat(files.read(batch)).isEqualTo(rows);
            assertThat(files.close(TestShop.TAOBAO, TestShop.LEI)).isEqualTo(Optional.empty());
            assertThat(files.batches(TestShop.TAOBAO)).containsExactly(batch);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMixedOrderIsShippedWhenBothHalvesHaveLeft(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(5);
            shop.keys(2);
            shop.take(order("MIX").keys(2).tea(1));
            shop.work();
            assertThat(shop.number("select orders from phase_count where phase = 'SHIPPING'"))
                    .isEqualTo(1);
            assertThat(ship(shop, "MIX")).isEqualTo(new Answered.Done(Phase.SHIPPED, false));
            var files = shop.store().deliveryFiles();
            var rows = files.read(files.close(TestShop.TAOBAO, TestShop.LEI).orElseThrow());
            assertThat(rows).extracting(row -> row.keys().size()).containsExactlyInAnyOrder(2, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsHeldShippedOrNotInABox(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(5);
            shop.take(order("A1").tea(1));
            shop.work();
            shop.store()
                    .desk()
                    .hold(shop.id("A1"), HoldReason.BUYER, Optional.empty(), TestShop.LEI, "")
                    .join();
            assertThat(ship(shop, "A1")).isEqualTo(new Answered.Refused(new Refusal.OnHold()));
            shop.store().desk().release(shop.id("A1"), TestShop.LEI, "").join();
            ship(shop, "A1");
            assertThat(ship(shop, "A1"))
                    .isInstanceOfSatisfying(
                            Answered.Refused.class,
                            refused ->
                                    assertThat(refused.why())
                                            .isInstanceOf(Refusal.AlreadyDone.class));
            assertThat(shop.number("select count(*) from delivery")).isEqualTo(1);
        }
    }

    private static Answered ship(TestShop shop, String number) {
        return shop.store().parcels().markShipped(shop.id(number), PARCEL, TestShop.LEI, "").join();
    }
}
