package shop.fahuo.store.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestShop.LEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.tariff.Area;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Rate;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Step;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.core.tariff.Zone;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.stock.StockBook.Received;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class TariffsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

    /// Everything a table can say.
    private static Tariff tariff(long fen) {
        var rate =
                new Rate(
                        List.of(
                                new Band(new Grams(1000), Fen.of(fen)),
                                new Band(new Grams(3000), Fen.of(fen + 300))),
                        Optional.of(new Step(new Grams(1000), Fen.of(120))),
                        Fen.of(300),
                        Optional.of(new Grams(20_000)));
        var plain = new Rate(rate.bands(), Optional.empty(), Fen.ZERO, Optional.empty());
        return new Tariff(
                new Service(Courier.SF, "courier/sf", new ProductCode("2")),
                FROM,
                Optional.of(FROM.plusYears(1)),
                new Grams(500),
                List.of(
                        new Zone(
                                "一区",
                                List.of(new Area("浙江省", ""), new Area("江苏省", "南京市")),
                                rate,
                                Optional.of(Duration.ofHours(24))),
                        new Zone("其余", List.of(), plain, Optional.empty())));
    }

    @ParameterizedTest
    @EnumSource
    void keepsATableAsItWasSet(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var tariffs = shop.store().tariffs();
            assertThat(tariffs.preview(List.of(tariff(350)))).isEqualTo(new Received(1, 0, 0));
            assertThat(tariffs.current()).isEmpty();
            assertThat(tariffs.put(List.of(tariff(350)), LEI)).isEqualTo(new Received(1, 0, 0));
            assertThat(tariffs.current())
                    .singleElement()
                    .satisfies(
                            stored -> {
                                assertThat(stored.tariff()).isEqualTo(tariff(350));
                                assertThat(stored.version()).isEqualTo(1);
                                assertThat(stored.by()).isEqualTo(LEI.text());
                                assertThat(tariffs.find(stored.id())).contains(stored);
                            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void setsAnotherVersionAndKeepsTheOneBefore(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var tariffs = shop.store().tariffs();
            tariffs.put(List.of(tariff(350)), LEI);
            assertThat(tariffs.put(List.of(tariff(350)), LEI)).isEqualTo(new Received(0, 0, 1));
            assertThat(tariffs.preview(List.of(tariff(360)))).isEqualTo(new Received(0, 1, 0));
            assertThat(tariffs.put(List.of(tariff(360)), LEI)).isEqualTo(new Received(0, 1, 0));
            assertThat(tariffs.current()).extracting(StoredTariff::version).containsExactly(2);
            assertThat(tariffs.all())
                    .extracting(StoredTariff::tariff)
                    .containsExactly(tariff(350), tariff(360));
            assertThat(shop.text("select count(*) from event where what = 'tariff.set'"))
                    .isEqualTo("2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsNoMoreOnceItIsRemovedAndMayBeSetAgain(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var tariffs = shop.store().tariffs();
            tariffs.put(List.of(tariff(350)), LEI);
            long id = tariffs.current().getFirst().id();
            assertThat(tariffs.remove(id, LEI)).isTrue();
            assertThat(tariffs.remove(id, LEI)).isFalse();
            assertThat(tariffs.current()).isEmpty();
            assertThat(tariffs.put(List.of(tariff(350)), LEI)).isEqualTo(new Received(1, 0, 0));
            assertThat(tariffs.current()).extracting(StoredTariff::version).containsExactly(2);
        }
    }
}
