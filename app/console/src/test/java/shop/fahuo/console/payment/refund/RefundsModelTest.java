package shop.fahuo.console.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.Till;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.refund.RefundWish;

import java.util.List;
import java.util.Optional;

class RefundsModelTest {

    private final TestShop shop = new TestShop();
    private final Till till = new Till(shop);
    private final RefundsModel model =
            new RefundsModel(shop.store().payments().refunds(), Threads.SAME);

    @BeforeEach
    void open() {
        shop.takeLarge(3);
        shop.decide();
        till.paid(Fen.of(120_000));
        var orders = shop.rows(OrderFilter.ALL.fromOldest());
        ask(orders.getFirst(), Optional.of(Fen.of(100)));
        till.refuses("NOT_ENOUGH", "账户余额不足");
        orders.stream().skip(1).forEach(order -> ask(order, Optional.empty()));
        model.look();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void putsThoseFirstThatASecondPersonHasToAgreeTo() {
        assertThat(rows())
                .extracting(RefundRecord::state)
                .containsExactly(RefundState.WAITING, RefundState.WAITING, RefundState.REFUSED);
        assertThat(model.waiting()).isEqualTo(2);
        assertThat(model.inTrouble()).isEqualTo(1);
    }

    @Test
    void goesOnToTheNextWhenTheSelectedOneIsAnswered() {
        var first = rows().getFirst();
        var second = rows().get(1);
        model.select(Optional.of(first));
        shop.store().payments().refunds().approve(first.reference(), TestShop.MEI).join();
        model.ordersChanged();
        assertThat(model.selectedProperty().get()).contains(second);
        assertThat(model.waiting()).isEqualTo(1);
    }

    @Test
    void keepsTheSelectedOneWhileItWaits() {
        var last = rows().getLast();
        model.select(Optional.of(last));
        shop.store()
                .payments()
                .refunds()
                .decline(rows().getFirst().reference(), TestShop.MEI, "")
                .join();
        model.ordersChanged();
        assertThat(model.selectedProperty().get()).contains(last);
    }

    @Test
    void selectsNothingWhenAllIsDone() {
        model.select(Optional.of(rows().getFirst()));
        var refunds = shop.store().payments().refunds();
        rows().forEach(row -> refunds.drop(row.reference(), TestShop.LEI, "").join());
        model.ordersChanged();
        assertThat(rows()).isEmpty();
        assertThat(model.selectedProperty().get()).isEmpty();
        assertThat(model.readProperty().get()).isTrue();
    }

    private List<RefundRecord> rows() {
        return model.rowsProperty().get();
    }

    private void ask(OrderRow order, Optional<Fen> amount) {
        var wish = new RefundWish(List.of(), false, amount, false, "买家不想要了", "");
        shop.store().payments().refunds().ask(order.id(), wish, TestShop.LEI).join();
    }
}
