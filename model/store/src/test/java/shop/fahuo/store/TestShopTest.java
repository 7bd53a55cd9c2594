package shop.fahuo.store;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.store.order.Intake.Taken;

final class TestShopTest {

    @ParameterizedTest
    @EnumSource
    void shipsWhatItTakes(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(3);
            assertThat(shop.take(order("A1").keys(2))).containsExactly(Taken.CREATED);
            shop.work();
            assertThat(shop.number("select count(*) from orders where phase = 'SHIPPED'"))
                    .isEqualTo(1);
            assertThat(shop.number("select count(*) from card_key where state = 'DELIVERED'"))
                    .isEqualTo(2);
        }
    }
}
