package shop.fahuo.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.Pulled.Reject;

import java.util.List;
import java.util.stream.Stream;

final class PullRejectsTest {

    private static final Reject NEW_SKU =
            new Reject("A1", "lines[0].sku", "NEW-1", RejectReason.UNKNOWN_SKU);

    @ParameterizedTest
    @EnumSource
    void keepsARejectUntilTheOrderComesRight(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var money = new Reject("A2", "totalFen", "", RejectReason.DOES_NOT_ADD_UP);
            pull(shop, List.of(NEW_SKU, money));
            pull(shop, List.of(money), order("A1"));
            assertThat(rejects(shop)).containsExactly(money);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheSameRejectOnce(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            pull(shop, List.of(NEW_SKU));
            pull(shop, List.of(NEW_SKU));
            assertThat(shop.number("select count(*) from event where what = 'pull.rejected'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCurableOnceTheShopSellsIt(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            pull(shop, List.of(NEW_SKU));
            assertThat(shop.store().pullRejects().isCurable(TestShop.PRACTICE)).isFalse();
            var sku = new Sku(new SkuCode("NEW-1"), "新品", SkuKind.VIRTUAL, Fen.of(1), 0, 0);
            shop.store().catalogue().put(List.of(sku), TestShop.LEI);
            assertThat(shop.store().pullRejects().isCurable(TestShop.PRACTICE)).isTrue();
        }
    }

    private static List<Reject> rejects(TestShop shop) {
        return shop.store().pullRejects().of(TestShop.PRACTICE);
    }

    private static void pull(TestShop shop, List<Reject> rejects, TestOrders... orders) {
        var taken = Stream.of(orders).map(order -> order.of(TestShop.PRACTICE).make()).toList();
        shop.store()
                .intake()
                .takePulled(
                        TestShop.PRACTICE, ChannelKind.PRACTICE, new Pulled(taken, rejects, "c"))
                .join();
    }
}
