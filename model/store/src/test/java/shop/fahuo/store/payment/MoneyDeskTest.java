package shop.fahuo.store.payment;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.outbox.Claim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class MoneyDeskTest {

    private static final String ACCOUNT = "wechat/main";
    private static final String RECEIVER = "1900001";
    private static final Fen PRICE = TestOrders.KEY_PRICE;

    @ParameterizedTest
    @EnumSource
    void saysWhatTheProviderSaidInsteadAndWhetherItIsAskedAgain(Engine engine) {
        try (var shop = shop(engine)) {
            assertThat(money(shop).finding()).isEmpty();
            assertThat(money(shop).next()).contains(shop.clock().instant());

            answer(shop, Optional.empty());
            assertThat(money(shop).finding()).contains(Finding.UNKNOWN_NUMBER);
            assertThat(money(shop).told()).isEmpty();
            assertThat(money(shop).next()).contains(shop.clock().instant().plusSeconds(2));

            shop.clock().pass(Duration.ofSeconds(2));
            answer(shop, trade(Fen.of(1)));
            assertThat(money(shop))
                    .isEqualTo(
                            new OrderMoney(
                                    Optional.of(Provider.WECHAT),
                                    RECEIVER,
                                    "4200A1",
                                    PRICE,
                                    Optional.of(Finding.WRONG_AMOUNT),
                                    Optional.of(Fen.of(1)),
                                    2,
                                    Optional.of(shop.clock().instant()),
                                    Optional.empty(),
                                    Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheProviderAskedAgainAndThenTheOrderGoesOn(Engine engine) {
        try (var shop = shop(engine)) {
            answer(shop, trade(Fen.of(1)));
            assertThat(claims(shop)).isEmpty();
            assertThat(askAgain(shop)).isTrue();

            answer(shop, trade(PRICE));
            shop.work();
            assertThat(shop.text("select phase from orders")).isEqualTo("SHIPPED");
            assertThat(money(shop).proof())
                    .contains(
                            new OrderMoney.Proof(
                                    "4200A1", "A1", PRICE, Optional.of(TestClock.START)));
            assertThat(shop.store().verifier().all(_ -> {})).allMatch(check -> check.ok());
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksNobodyAboutWhatIsProvedOrBeingAsked(Engine engine) {
        try (var shop = shop(engine)) {
            var claim = claims(shop).getFirst();
            assertThat(askAgain(shop)).isFalse();
            shop.store().payments().checks().answer(claim, trade(PRICE)).join();
            assertThat(askAgain(shop)).isFalse();
            assertThat(money(shop).canBeAskedAgain()).isFalse();
        }
    }

    private static TestShop shop(Engine engine) {
        var shop = TestShop.on(engine);
        shop.keys(5);
        var route = new Route(TestShop.TAOBAO, Provider.WECHAT, ACCOUNT, RECEIVER);
        shop.store().payments().routes().put(ACCOUNT, List.of(route), TestShop.LEI);
        shop.take(order("A1").paidBy("微信", "4200A1"));
        shop.work();
        return shop;
    }

    private static OrderMoney money(TestShop shop) {
        return shop.store().payments().money().of(shop.id("A1")).orElseThrow();
    }

    private static boolean askAgain(TestShop shop) {
        return shop.store().payments().money().askAgain(shop.id("A1"), TestShop.LEI).join();
    }

    private static void answer(TestShop shop, Optional<Trade> trade) {
        shop.work();
        shop.store().payments().checks().answer(claims(shop).getFirst(), trade).join();
    }

    private static List<Claim> claims(TestShop shop) {
        return shop.store().outbox().claim("test", ACCOUNT, 1, Duration.ofMinutes(1)).join();
    }

    private static Optional<Trade> trade(Fen total) {
        return Optional.of(
                new Trade(
                        Provider.WECHAT,
                        "A1",
                        "4200A1",
                        TradeState.PAID,
                        total,
                        Optional.of(TestClock.START),
                        "openid",
                        RECEIVER));
    }
}
