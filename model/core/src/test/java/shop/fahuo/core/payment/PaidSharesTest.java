package shop.fahuo.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.util.List;

class PaidSharesTest {

    @Test
    void spreadsTheDiscountAndLeavesTheFreightApart() {
        var lines = List.of(line(1, 1_000), line(2, 1_000));
        assertThat(PaidShares.of(amount(lines, 100, 800), lines))
                .isEqualTo(new PaidShares(List.of(Fen.of(966), Fen.of(1_934)), Fen.of(800)));
    }

    @Test
    void takesADiscountThatIsMoreThanTheGoodsFromTheFreight() {
        var lines = List.of(line(1, 500));
        assertThat(PaidShares.of(amount(lines, 700, 800), lines))
                .isEqualTo(new PaidShares(List.of(Fen.ZERO), Fen.of(600)));
    }

    @Test
    void findsNothingWorthAnythingInAnOrderOfGifts() {
        var lines = List.of(line(3, 0));
        assertThat(PaidShares.of(amount(lines, 0, 800), lines))
                .isEqualTo(new PaidShares(List.of(Fen.ZERO), Fen.of(800)));
    }

    @Property
    void comesToTheTotalExactly(
            @ForAll("orders") List<OrderLine> lines,
            @ForAll @LongRange(min = -500, max = 5_000_000) long discount,
            @ForAll @LongRange(min = 0, max = 5_000) long freight) {
        var amount = amount(lines, Math.min(discount, goods(lines) + freight), freight);
        var shares = PaidShares.of(amount, lines);
        assertThat(sum(shares.lines()).plus(shares.freight())).isEqualTo(amount.total());
        assertThat(shares.lines()).noneMatch(Fen::isNegative);
        assertThat(shares.freight()).matches(rest -> !rest.isNegative());
    }

    @Property
    void givesPartsBackThatComeToTheShare(
            @ForAll("orders") List<OrderLine> lines,
            @ForAll @LongRange(min = 0, max = 1_000) long discount) {
        var shares = PaidShares.of(amount(lines, Math.min(discount, goods(lines)), 0), lines);
        for (int i = 0; i < lines.size(); i++) {
            int quantity = lines.get(i).quantity().value();
            var given = Fen.ZERO;
            for (int unit = 1; unit <= quantity; unit++) {
                var part = shares.upTo(i, unit, quantity).minus(given);
                assertThat(part.isNegative()).isFalse();
                given = given.plus(part);
            }
            assertThat(given).isEqualTo(shares.lines().get(i));
        }
    }

    @Provide
    Arbitrary<List<OrderLine>> orders() {
        var line =
                Combinators.combine(
                                Arbitraries.integers().between(1, 40),
                                Arbitraries.longs().between(0, 90_000))
                        .as(PaidSharesTest::line);
        return line.list().ofMinSize(1).ofMaxSize(6);
    }

    private static OrderLine line(int units, long price) {
        return new OrderLine(
                "",
                new SkuCode("TEA"),
                SkuKind.PHYSICAL,
                "tea",
                new Quantity(units),
                Fen.of(price));
    }

    private static Order.Amount amount(List<OrderLine> lines, long discount, long freight) {
        long goods = goods(lines);
        return new Order.Amount(
                Fen.of(goods),
                Fen.of(discount),
                Fen.of(freight),
                Fen.of(goods - discount + freight));
    }

    private static long goods(List<OrderLine> lines) {
        return sum(lines.stream().map(OrderLine::goods).toList()).value();
    }

    private static Fen sum(List<Fen> amounts) {
        return amounts.stream().reduce(Fen.ZERO, Fen::plus);
    }
}
