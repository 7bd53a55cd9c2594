package shop.fahuo.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class BarcodeClashTest {

    @Test
    void refusesWhatAnotherSkuHas() {
        assertThat(clashes(known(sku("A", "1")), sku("B", "1")))
                .isEqualTo(Map.of(new SkuCode("B"), new BarcodeClash("1", new SkuCode("A"))));
        assertThat(clashes(known(sku("A")), sku("B", "A")).keySet())
                .isEqualTo(Set.of(new SkuCode("B")));
    }

    @Test
    void believesNeitherOfTwoInOneFile() {
        assertThat(clashes(known(), sku("A", "1"), sku("B", "1")).keySet())
                .isEqualTo(Set.of(new SkuCode("A"), new SkuCode("B")));
    }

    @Test
    void letsABarcodeGoFromOneToAnother() {
        assertThat(clashes(known(sku("A", "1"), sku("B")), sku("A", "2"), sku("B", "1"))).isEmpty();
        // A list that speaks of no barcodes takes none away.
        assertThat(clashes(known(sku("A", "1"), sku("B")), sku("A"), sku("B", "1")).keySet())
                .contains(new SkuCode("B"));
    }

    @Test
    void whatIsNotTakenStandsInTheWayOfOthers() {
        var known = known(sku("A", "1"), sku("B"), sku("C", "3"));
        assertThat(clashes(known, sku("A", "3"), sku("B", "1")).keySet())
                .isEqualTo(Set.of(new SkuCode("A"), new SkuCode("B")));
    }

    @Test
    void readsAUpcWithAndWithoutItsZero() {
        assertThat(new Barcode("0036000291452")).isEqualTo(new Barcode("036000291452"));
        assertThat(Barcode.of("6.91793E+18")).isEmpty();
        assertThat(Barcode.of("")).isEmpty();
    }

    private static Map<SkuCode, BarcodeClash> clashes(Map<SkuCode, Sku> known, Sku... fresh) {
        return BarcodeClash.of(known, List.of(fresh));
    }

    private static Map<SkuCode, Sku> known(Sku... skus) {
        return Stream.of(skus).collect(Collectors.toMap(Sku::code, sku -> sku));
    }

    private static Sku sku(String code, String... barcodes) {
        return new Sku(
                new SkuCode(code),
                code,
                SkuKind.PHYSICAL,
                Fen.of(100),
                300,
                0,
                Stream.of(barcodes).map(Barcode::new).toList());
    }
}
