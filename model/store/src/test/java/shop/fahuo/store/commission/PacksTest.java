package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.payment.refund.RefundWish;

import java.util.stream.Stream;

/// 链动2+1 by a plan file, through the store; closing the shop verifies every share and every line.
final class PacksTest {

    private static final String COMMONEST = "\"promoteAt\": 2, \"leave\": [1, 2]";
    private static final String TROUBLES =
            "select string_agg(cause || ' ' || words, ' ') from trouble where resolved_at is null";

    @ParameterizedTest
    @EnumSource
    void paysAndMovesTheWorkedExample(Engine engine) {
        try (var shop = PackShop.on(engine, COMMONEST)) {
            assertThat(shop.buys("A")).isEqualTo("P 300");
            assertThat(shop.buys("B")).isEqualTo("A 100, P 200");
            assertThat(shop.buys("C")).isEqualTo("A 100, P 200");
            assertThat(shop.places()).isEqualTo("A- BP CP");
            assertThat(shop.buys("D")).isEqualTo("A 300, P 30");
            assertThat(shop.buys("E")).isEqualTo("A 200, D 100, P 20");
            assertThat(shop.buys("F")).isEqualTo("A 200, D 100, P 20");
            assertThat(shop.places()).isEqualTo("A- BP CP D- EA FA");
            assertThat(shop.buys("G")).isEqualTo("B 100, P 200");
            assertThat(shop.buys("H")).isEqualTo("B 100, P 200");
            assertThat(shop.places()).isEqualTo("A- B- CP D- EA FA GP HP");
            assertThat(shop.buys("I")).isEqualTo("G 100, P 200");
            assertThat(shop.buys("J")).isEqualTo("A 30, D 300");
            assertThat(Stream.of("P", "A", "D", "B", "G").map(shop::held))
                    .containsExactly(137_000L, 93_000L, 50_000L, 20_000L, 10_000L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesOnlyTheSecondWhereThatIsTheCustom(Engine engine) {
        try (var shop = PackShop.on(engine, "\"promoteAt\": 2, \"leave\": [2]")) {
            Stream.of("A", "B", "C").forEach(shop::buys);
            assertThat(shop.places()).isEqualTo("A- CP");
            assertThat(shop.buys("G")).isEqualTo("A 200, B 100, P 20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void paysTheOneWhoMakesABossAsThePlanSays(Engine engine) {
        var how = "\"promoteAt\": 3, \"leave\": [1, 2], \"promotion\": \"before\"";
        try (var shop = PackShop.on(engine, how)) {
            Stream.of("A", "B", "C").forEach(shop::buys);
            assertThat(shop.buys("D")).isEqualTo("A 300, P 30");
            assertThat(shop.places()).isEqualTo("A- BP CP");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsTheFirstPackOfEachBuyerOnce(Engine engine) {
        try (var shop = PackShop.on(engine, COMMONEST)) {
            shop.buys("A");
            assertThat(shop.buys("B")).isEqualTo("A 100, P 200");
            assertThat(shop.sold("again", PackShop.pack("again", 2).by("B")))
                    .isEqualTo("A 200, P 400");
            assertThat(shop.sold("link", PackShop.pack("link", 1).broughtBy("A")))
                    .isEqualTo("A 100, P 200");
            assertThat(shop.places()).isEmpty();
            assertThat(shop.buys("C")).isEqualTo("A 100, P 200");
            assertThat(shop.places()).isEqualTo("A- BP CP");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsAnOrderOnceHoweverOftenItIsCleared(Engine engine) {
        try (var shop = PackShop.on(engine, COMMONEST)) {
            Stream.of("A", "B").forEach(shop::buys);
            assertThat(shop.buys("C")).isEqualTo("A 100, P 200");
            assertThat(shop.places()).isEqualTo("A- BP CP");
            var changed = PackShop.pack("of C", 1).by("C").broughtBy("P");
            assertThat(shop.sold("of C", changed)).isEqualTo("A 100, P 200");
            var rounds = "select round from commission_order order by order_id desc limit 1";
            assertThat(shop.proved().shop().number(rounds)).isEqualTo(2);
            assertThat(shop.buys("D")).isEqualTo("A 300, P 30");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheTreeWhenWhatPromotedSomebodyComesBack(Engine engine) {
        try (var shop = PackShop.on(engine, COMMONEST)) {
            Stream.of("A", "B", "C", "D").forEach(shop::buys);
            shop.proved().done(shop.proved().asked("of C", RefundWish.EVERYTHING));
            assertThat(shop.earned("of C")).isEmpty();
            assertThat(shop.earned("of D")).isEqualTo("A 300, P 30");
            assertThat(shop.places()).isEqualTo("A- BP CP");
            assertThat(shop.proved().shop().text(TROUBLES)).isEqualTo("PROMOTION_RETURNED A");
            assertThat(shop.held("P")).isEqualTo(53_000);
        }
    }
}
