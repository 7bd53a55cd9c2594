package shop.fahuo.store.payment;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.PaymentCheck;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.outbox.Claim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class PaymentChecksTest {

    private static final String ACCOUNT = "payment/wx";
    private static final String RECEIVER = "1900001";
    private static final Fen PRICE = TestOrders.KEY_PRICE;

    @ParameterizedTest
    @EnumSource
    void asksBeforeItDecides(Engine engine) {
        try (var shop = shop(engine, "A1")) {
            assertThat(phase(shop, "A1")).isEqualTo("PAID");
            assertThat(shop.number("select count(*) from decision")).isZero();
            assertThat(shop.store().payments().checks().question(claim(shop)))
                    .contains(new PaymentCheck("4200A1", PRICE, RECEIVER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shipsOnMoneyThatIsThere(Engine engine) {
        try (var shop = shop(engine, "A1")) {
            assertThat(answer(shop, trade("A1", TradeState.PAID, PRICE))).contains(TaskState.DONE);
            shop.work();

            assertThat(phase(shop, "A1")).isEqualTo("SHIPPED");
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsWhatIsNotPaidInFullAndPromisesNothing(Engine engine) {
        try (var shop = shop(engine, "A1")) {
            answer(shop, trade("A1", TradeState.PAID, Fen.of(1)));
            shop.work();

            assertThat(phase(shop, "A1")).isEqualTo("PAID");
            assertThat(finding(shop, "A1")).isEqualTo("WRONG_AMOUNT");
            assertThat(holds(shop)).isEqualTo("PAYMENT");
            assertThat(shop.number("select reserved from stock where sku = 'VIP-MONTH'")).isZero();
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainForMoneyThatMayComeAndThenShips(Engine engine) {
        try (var shop = shop(engine, "A1")) {
            assertThat(answer(shop, Optional.empty())).contains(TaskState.DUE);
            shop.work();
            assertThat(holds(shop)).isEqualTo("PAYMENT");
            assertThat(claims(shop)).isEmpty();

            shop.clock().pass(Duration.ofSeconds(2));
            answer(shop, trade("A1", TradeState.PAID, PRICE));
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo("SHIPPED");
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsAPersonShipAllTheSame(Engine engine) {
        try (var shop = shop(engine, "A1")) {
            answer(shop, trade("A1", TradeState.REFUNDED, PRICE));
            shop.work();
            shop.store().desk().release(shop.id("A1"), TestShop.LEI, "paid in cash").join();
            shop.work();

            assertThat(phase(shop, "A1")).isEqualTo("SHIPPED");
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesOnePaymentForOneOrder(Engine engine) {
        try (var shop = shop(engine, "A1")) {
            shop.take(order("A2").paidBy("微信", "4200A1"));
            shop.work();
            answer(shop, trade("A1", TradeState.PAID, PRICE));
            answer(shop, trade("A1", TradeState.PAID, PRICE));
            shop.work();

            assertThat(phase(shop, "A1")).isEqualTo("SHIPPED");
            assertThat(finding(shop, "A2")).isEqualTo("TAKEN");
            assertThat(phase(shop, "A2")).isEqualTo("PAID");
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAnewWhenTheOrderNamesOtherMoney(Engine engine) {
        try (var shop = shop(engine, "A1")) {
            var old = claim(shop);
            shop.take(order("A1").keys(2).paidBy("微信", "4200A1"));
            shop.work();
            assertThat(shop.store().payments().checks().question(old)).isEmpty();
            assertThat(book(shop, old, trade("A1", TradeState.PAID, PRICE)))
                    .contains(TaskState.DONE);
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo("PAID");

            answer(shop, trade("A1", TradeState.PAID, PRICE.plus(PRICE)));
            shop.work();
            assertThat(phase(shop, "A1")).isEqualTo("SHIPPED");
            assertSound(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsAnOrderThatDoesNotSayHowItWasPaid(Engine engine) {
        try (var shop = shop(engine)) {
            shop.take(order("A1").paidBy("余额", "77"), order("A2").paidBy("微信", ""));
            shop.work();

            assertThat(finding(shop, "A1")).isEqualTo("NO_REFERENCE");
            assertThat(finding(shop, "A2")).isEqualTo("NO_REFERENCE");
            assertThat(phase(shop, "A1")).isEqualTo("PAID");
            assertThat(claims(shop)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheWordOfAChannelWithoutAnAccount(Engine engine) {
        try (var shop = shop(engine)) {
            shop.store().payments().routes().put(ACCOUNT, List.of(), TestShop.LEI);
            shop.take(order("A1").paidBy("微信", "4200A1"));
            shop.work();

            assertThat(phase(shop, "A1")).isEqualTo("SHIPPED");
        }
    }

    private static TestShop shop(Engine engine, String... orders) {
        var shop = TestShop.on(engine);
        shop.keys(5);
        shop.store()
                .payments()
                .routes()
                .put(
                        ACCOUNT,
                        List.of(new Route(TestShop.TAOBAO, Provider.WECHAT, ACCOUNT, RECEIVER)),
                        TestShop.LEI);
        for (var number : orders) {
            shop.take(order(number).paidBy("微信", "4200" + number));
        }
        shop.work();
        return shop;
    }

    private static Optional<Trade> trade(String number, TradeState state, Fen total) {
        return Optional.of(
                new Trade(
                        Provider.WECHAT,
                        number,
                        "4200" + number,
                        state,
                        total,
                        Optional.empty(),
                        "openid",
                        RECEIVER));
    }

    private static Optional<TaskState> answer(TestShop shop, Optional<Trade> trade) {
        return book(shop, claim(shop), trade);
    }

    private static Optional<TaskState> book(TestShop shop, Claim claim, Optional<Trade> trade) {
        return shop.store().payments().checks().answer(claim, trade).join();
    }

    private static Claim claim(TestShop shop) {
        return claims(shop).getFirst();
    }

    private static List<Claim> claims(TestShop shop) {
        return shop.store().outbox().claim("test", ACCOUNT, 1, Duration.ofMinutes(1)).join();
    }

    private static String phase(TestShop shop, String number) {
        return shop.text("select phase from orders where number = '" + number + "'");
    }

    private static String finding(TestShop shop, String number) {
        return shop.text(
                "select finding from payment_check where order_id = " + shop.id(number).value());
    }

    private static String holds(TestShop shop) {
        return shop.text("select reason from order_hold where released_at is null");
    }

    private static void assertSound(TestShop shop) {
        assertThat(shop.store().verifier().all(_ -> {})).filteredOn(check -> !check.ok()).isEmpty();
    }
}
