package shop.fahuo.store.insight;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;

import java.util.Optional;

final class BeginningsTest {

    @ParameterizedTest
    @EnumSource
    void tellsHowFarAShopHasCome(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var beginnings = shop.store().beginnings();
            assertThat(beginnings.now())
                    .isEqualTo(new Beginning(true, false, 0, false, false, false));
            shop.keys(200);
            shop.take(order("BIG").keys(100));
            shop.work();
            assertThat(beginnings.now())
                    .isEqualTo(new Beginning(true, true, 1, false, false, false));
            shop.store().desk().approve(shop.id("BIG"), TestShop.LEI, Optional.empty(), "").join();
            assertThat(beginnings.now())
                    .isEqualTo(new Beginning(true, true, 1, false, true, false));
            shop.work();
            assertThat(beginnings.now()).isEqualTo(new Beginning(true, true, 1, true, true, true));
        }
    }
}
