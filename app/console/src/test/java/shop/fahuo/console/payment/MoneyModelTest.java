package shop.fahuo.console.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.Till;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.payment.OrderMoney;

import java.util.Optional;
import java.util.Set;

class MoneyModelTest {

    private static final Fen PRICE = Fen.of(1500);

    private final TestShop shop = new TestShop();
    private final Till till = new Till(shop);
    private final OrderModel page =
            new OrderModel(
                    shop.store().orders(),
                    shop.store().ruleSets(),
                    shop.store().payments().money(),
                    shop.store().packing().list(),
                    Threads.SAME);
    private final MoneyModel model =
            new MoneyModel(
                    page.pageProperty(),
                    shop.store().payments().money(),
                    () -> TestShop.LEI,
                    Threads.SAME);

    @BeforeEach
    void open() {
        shop.takeKeys(1);
        shop.decide();
        page.show(Optional.of(order()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void showsWhatTheProviderSaidInstead() {
        till.paid(Fen.of(1400));
        refresh();
        assertThat(money().finding()).contains(Finding.WRONG_AMOUNT);
        assertThat(money().told()).contains(Fen.of(1400));
        assertThat(money().next()).isEmpty();
        assertThat(model.canAsk().get()).isTrue();
    }

    @Test
    void hasItAskedAgain() {
        till.paid(Fen.of(1400));
        refresh();
        assertThat(till.questions()).isEmpty();
        model.askAgain();
        refresh();
        assertThat(money().next()).contains(TestShop.NOW);
        till.paid(PRICE);
        refresh();
        assertThat(money().finding()).contains(Finding.SOUND);
    }

    @Test
    void offersNothingForWhatIsProvedOrWasNeverAskedAbout() {
        till.paid(PRICE);
        refresh();
        assertThat(model.canAsk().get()).isFalse();
        page.show(Optional.empty());
        assertThat(model.canAsk().get()).isFalse();
        model.askAgain();
        assertThat(till.questions()).isEmpty();
    }

    private void refresh() {
        page.ordersChanged(Set.of(order().value()));
    }

    private OrderId order() {
        return shop.rows(OrderFilter.ALL).getFirst().id();
    }

    private OrderMoney money() {
        return ((OrderModel.Page.Found) page.pageProperty().get()).money().orElseThrow();
    }
}
