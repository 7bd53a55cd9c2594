package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.commission.Bases.Part;
import shop.fahuo.core.commission.Bases.Returned;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.util.List;
import java.util.stream.Stream;

class BasesTest {

    /// Two of 50.00 and one of 100.00, 20.00 off, 8.00 freight: the lines are worth 90.00 each.
    private static final List<Base> SOLD =
            Bases.sold(
                    new Order.Amount(Fen.of(20_000), Fen.of(2_000), Fen.of(800), Fen.of(18_800)),
                    List.of(line("TEA", 2, 5_000), line("CUP", 1, 10_000)));

    @Test
    void spreadsTheDiscountAndLeavesFreightOut() {
        assertThat(SOLD).containsExactly(base("TEA", 2, 9_000), base("CUP", 1, 9_000));
    }

    @Test
    void takesOffTheUnitsThatWentBack() {
        assertThat(left(back(4_500, 0, new Part(1, 1, Fen.of(4_500)))))
                .containsExactly(base("TEA", 1, 4_500), base("CUP", 1, 9_000));
    }

    @Test
    void takesNothingOffForFreight() {
        assertThat(left(back(800, 800))).isEqualTo(SOLD);
    }

    @Test
    void spreadsMoneyThatWentBackForNoLine() {
        assertThat(left(back(1_001, 0)))
                .containsExactly(base("TEA", 2, 8_499), base("CUP", 1, 8_500));
    }

    @Test
    void leavesNothingOfALineThatIsBackEvenWhereTheShopKeptSomeOfIt() {
        assertThat(left(back(6_000, 0, new Part(2, 1, Fen.of(9_000)))))
                .containsExactly(base("TEA", 2, 9_000), base("CUP", 0, 0));
    }

    @Test
    void leavesNothingWhenAllMoneyIsBack() {
        var all = back(18_800, 800, new Part(1, 2, Fen.of(9_000)), new Part(2, 1, Fen.of(9_000)));
        assertThat(left(all)).containsExactly(base("TEA", 0, 0), base("CUP", 0, 0));
        assertThat(left(back(18_000, 0))).containsExactly(base("TEA", 2, 0), base("CUP", 1, 0));
    }

    @Test
    void comesToTheSameInWhateverOrderThingsWentBack() {
        var loose = back(1_001, 0);
        var unit = back(4_500, 0, new Part(1, 1, Fen.of(4_500)));
        assertThat(left(loose, unit)).isEqualTo(left(unit, loose));
    }

    private static List<Base> left(Returned... returned) {
        return Bases.left(SOLD, List.of(returned));
    }

    private static Returned back(long amount, long freight, Part... parts) {
        return new Returned(Fen.of(amount), Fen.of(freight), Stream.of(parts).toList());
    }

    private static Base base(String sku, int units, long paid) {
        return new Base(new SkuCode(sku), units, Fen.of(paid));
    }

    private static OrderLine line(String sku, int units, long price) {
        return new OrderLine(
                "", new SkuCode(sku), SkuKind.PHYSICAL, sku, new Quantity(units), Fen.of(price));
    }
}
