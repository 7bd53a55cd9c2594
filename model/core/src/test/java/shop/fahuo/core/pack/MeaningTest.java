package shop.fahuo.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;
import java.util.Optional;

class MeaningTest {

    private static final ParcelId ONE = new ParcelId(1);
    private static final ParcelId TWO = new ParcelId(2);
    private static final Meaning.Goods TEA = new Meaning.Goods(new SkuCode("TEA"), "龙井");

    @Test
    void believesALabelBeforeAllElse() {
        assertThat(
                        Meaning.of(
                                Optional.of(ONE),
                                Optional.of(List.of(TWO)),
                                Optional.of(TEA),
                                Optional.of(TWO)))
                .isEqualTo(new Meaning.Parcel(ONE));
    }

    @Test
    void findsTheParcelsOfAnOrder() {
        assertThat(ofOrder(List.of(ONE))).isEqualTo(new Meaning.Parcel(ONE));
        assertThat(ofOrder(List.of(ONE, TWO))).isEqualTo(new Meaning.Parcels(List.of(ONE, TWO)));
        assertThat(ofOrder(List.of())).isEqualTo(new Meaning.EmptyOrder());
    }

    @Test
    void takesANumberForGoodsBeforeItIsAParcelsOwn() {
        assertThat(
                        Meaning.of(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(TEA),
                                Optional.of(ONE)))
                .isEqualTo(TEA);
        assertThat(
                        Meaning.of(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .isEqualTo(new Meaning.Nothing());
    }

    @Test
    void readsWhatAnInputMethodMadeWide() {
        assertThat(ScannedText.clean("\u0002ＳＦ７４４４\u001d\r ")).isEqualTo("SF7444");
    }

    private static Meaning ofOrder(List<ParcelId> parcels) {
        return Meaning.of(
                Optional.empty(), Optional.of(parcels), Optional.of(TEA), Optional.empty());
    }
}
