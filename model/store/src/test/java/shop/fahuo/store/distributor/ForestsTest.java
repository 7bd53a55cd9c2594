package shop.fahuo.store.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.ShopTime;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class ForestsTest {

    @ParameterizedTest
    @EnumSource
    void readsWhoIsAboveWhom(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.store()
                    .distributors()
                    .put(
                            List.of(
                                    one("d-2", "D1", "银牌"),
                                    one("D1", "", "金牌"),
                                    one("D10", "D1", "银牌"),
                                    one("D_9", "D10", "银牌")),
                            TestShop.LEI);
            var forest = shop.store().forests().read();
            assertThat(IntStream.range(0, forest.size()).mapToObj(forest::code))
                    .containsExactly("D1", "D10", "D_9", "d-2");
            assertThat(IntStream.range(0, forest.size()).map(forest::above))
                    .containsExactly(Forest.NOBODY, 0, 1, 0);
            assertThat(forest.ranks()).containsExactly("银牌", "金牌");
            assertThat(forest.rank(0)).isEqualTo(1);
            assertThat(forest.find("D10")).hasValue(1);
            assertThat(forest.find("D")).isEmpty();
            assertThat(forest.beginning("D_")).hasValue(2);
            assertThat(forest.beginning("E")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsNamesMasked(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var list = IntStream.range(0, 1201).mapToObj(i -> one("D" + i, "", "")).toList();
            shop.store().distributors().put(list, TestShop.LEI);
            var names = shop.store().forests().names(list.stream().map(Distributor::code).toList());
            assertThat(names).hasSize(1201).containsValue("欧**").doesNotContainValue("欧阳娜娜");
            assertThat(shop.store().forests().names(List.of("D9999"))).isEqualTo(Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereNobodyIs(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            assertThat(shop.store().forests().read().size()).isZero();
            assertThat(shop.store().forests().read().find("D1")).isEmpty();
            assertThat(shop.store().forests().sales()).isEqualTo(Map.of());
            assertThat(shop.store().forests().through(new OrderNumber("A1"))).isEmpty();
        }
    }

    private static Distributor one(String code, String parent, String rank) {
        var joined = LocalDateTime.of(2026, 1, 5, 9, 0).atZone(ShopTime.ZONE).toInstant();
        return new Distributor(code, parent, "欧阳娜娜", "13812345678", rank, joined, "", "");
    }
}
