package shop.fahuo.console.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.store.erasure.ErasureRefusal;
import shop.fahuo.store.erasure.ErasureWish;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderFilter;

import java.util.Optional;
import java.util.Set;

final class ErasureModelTest {

    private final TestShop shop = new TestShop();
    private final OrderModel page =
            new OrderModel(
                    shop.store().orders(),
                    shop.store().ruleSets(),
                    shop.store().payments().money(),
                    shop.store().packing().list(),
                    Threads.SAME);
    private final ErasureModel model =
            new ErasureModel(
                    page.pageProperty(), shop.store().erasures(), () -> TestShop.LEI, Threads.SAME);

    @BeforeEach
    void open() {
        shop.takeLarge(1);
        show();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void offersNothingBeforeAnOrderHasEnded() {
        assertThat(model.possible().get()).isFalse();
        model.ask();
        assertThat(model.stepProperty().get()).isEqualTo(new ErasureModel.Step.Idle());
    }

    @Test
    void showsTheTermAndErasesBeforeItWhenToldTo() {
        end();
        assertThat(model.possible().get()).isTrue();
        model.ask();
        assertThat(model.stepProperty().get())
                .isInstanceOfSatisfying(
                        ErasureModel.Step.Asking.class,
                        asking ->
                                assertThat(asking.term())
                                        .containsInstanceOf(ErasureRefusal.KeptUntil.class));
        model.give(ErasureWish.State.ERASED, "本人要求");
        assertThat(model.stepProperty().get()).isEqualTo(new ErasureModel.Step.Idle());
        assertThat(detail().events().getLast())
                .extracting("what", "detail")
                .containsExactly("erased", "{\"beforeTerm\":true,\"note\":\"本人要求\"}");
        assertThat(detail().row().buyer().id()).isEmpty();
    }

    @Test
    void keepsItForTheLawAlone() {
        end();
        model.ask();
        model.give(ErasureWish.State.RESTRICTED, "撤回同意");
        assertThat(detail().events().getLast().detail()).contains("\"beforeTerm\":false");
        assertThat(shop.store().orders().reveal(id(), TestShop.LEI, RevealReason.OTHER, ""))
                .isEmpty();
        assertThat(detail().row().buyer().id()).isNotEmpty();
    }

    @Test
    void doesNothingWhenItIsPutAway() {
        end();
        model.ask();
        model.dismiss();
        model.give(ErasureWish.State.ERASED, "本人要求");
        assertThat(detail().row().buyer().id()).isNotEmpty();
    }

    private void end() {
        shop.store().desk().cancel(id(), TestShop.LEI, "OTHER", "").join();
        show();
    }

    private OrderId id() {
        return shop.rows(OrderFilter.ALL).getFirst().id();
    }

    private void show() {
        page.show(Optional.of(id()));
        page.ordersChanged(Set.of(id().value()));
    }

    private OrderDetail detail() {
        return shop.store().orders().find(id()).orElseThrow();
    }
}
