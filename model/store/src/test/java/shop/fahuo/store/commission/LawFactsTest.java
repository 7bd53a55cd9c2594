package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.law.Law;
import shop.fahuo.core.law.Sales;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.payment.refund.RefundWish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class LawFactsTest {

    @ParameterizedTest
    @EnumSource
    void tellsWhatWasSoldToWhomAndWhoEarned(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").tea(2).discount(600).freight(800).broughtBy("C"));
            shop.worked("A2", order("A2").by("B").tea(1).broughtBy("A"));
            shop.worked("A3", order("A3").tea(2).broughtBy("C"));
            shop.back("A3", oneUnit());
            var law = shop.shop().store().commission().law();
            var from = TestClock.START.minus(Duration.ofDays(9));
            var to = TestClock.START.plus(Duration.ofDays(9));
            // 170.00 and 88.00 to consumers, 88.00 to a distributor.
            assertThat(law.sales(from, to))
                    .isEqualTo(
                            new Sales(
                                    Fen.of(34_600),
                                    Fen.of(25_800),
                                    List.of(
                                            new Sales.Payee("A", Fen.of(880), Fen.of(8_800)),
                                            new Sales.Payee("B", Fen.of(1_290), Fen.ZERO),
                                            new Sales.Payee("C", Fen.of(2_580), Fen.of(25_800)))));
            assertThat(law.sales(to, to.plusSeconds(9)))
                    .isEqualTo(new Sales(Fen.ZERO, Fen.ZERO, List.of()));
            assertThat(law.shop()).isEqualTo(new Law.Shop(false, 15, 0));
        }
    }

    private static RefundWish oneUnit() {
        var line = new RefundWish.Line(1, 1);
        return new RefundWish(List.of(line), false, Optional.empty(), true, "", "");
    }
}
