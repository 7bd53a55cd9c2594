package shop.fahuo.store.print;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestShop.LEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;

import java.util.Map;

final class PrintersTest {

    @ParameterizedTest
    @EnumSource
    void remembersHowEachPrinterIsSetUp(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var printers = shop.store().printing().printers();
            printers.put("前台", Map.of("language", "TSPL", "dpi", "203"), LEI);
            printers.put("后台", Map.of("language", "ZPL"), LEI);
            printers.put("后台", Map.of("language", "ESC_POS"), LEI);
            shop.reopen();
            var kept = shop.store().printing().printers();
            assertThat(kept.all())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(
                                    "前台",
                                    Map.of("language", "TSPL", "dpi", "203"),
                                    "后台",
                                    Map.of("language", "ESC_POS")));
            kept.remove("后台", LEI);
            assertThat(kept.find("后台")).isEmpty();
            assertThat(kept.find("前台")).isPresent();
        }
    }
}
