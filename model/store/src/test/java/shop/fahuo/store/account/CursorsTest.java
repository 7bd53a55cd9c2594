package shop.fahuo.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.Intake.Taken;
import shop.fahuo.store.order.Pulled;

import java.util.List;

final class CursorsTest {

    @ParameterizedTest
    @EnumSource
    void movesWithTheOrdersItCovers(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            assertThat(shop.store().cursors().of(TestShop.PRACTICE)).isEmpty();
            var orders = List.of(order("A1").of(TestShop.PRACTICE).make());
            assertThat(
                            shop.store()
                                    .intake()
                                    .takePulled(
                                            TestShop.PRACTICE,
                                            ChannelKind.PRACTICE,
                                            new Pulled(orders, List.of(), "c1"))
                                    .join())
                    .containsExactly(Taken.CREATED);
            shop.store()
                    .intake()
                    .takePulled(
                            TestShop.PRACTICE,
                            ChannelKind.PRACTICE,
                            new Pulled(List.of(), List.of(), "c2"))
                    .join();
            shop.reopen();
            assertThat(shop.store().cursors().of(TestShop.PRACTICE)).contains("c2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysWhenTheOrdersDoNotLand(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var stranger =
                    order("A1")
                            .line(new SkuCode("UNKNOWN"), SkuKind.VIRTUAL, "?", 1, Fen.of(1))
                            .make();
            var taking =
                    shop.store()
                            .intake()
                            .takePulled(
                                    TestShop.PRACTICE,
                                    ChannelKind.PRACTICE,
                                    new Pulled(List.of(stranger), List.of(), "c1"));
            assertThatThrownBy(taking::join).hasMessageContaining("a statement failed");
            assertThat(shop.store().cursors().of(TestShop.PRACTICE)).isEmpty();
        }
    }
}
