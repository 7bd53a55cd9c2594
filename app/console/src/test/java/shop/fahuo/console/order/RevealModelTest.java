package shop.fahuo.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.order.RevealModel.State;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

class RevealModelTest {

    private final TestShop shop = new TestShop();
    private final Queue<Runnable> alarms = new ArrayDeque<>();
    private final OrderModel page =
            new OrderModel(
                    shop.store().orders(),
                    shop.store().ruleSets(),
                    shop.store().payments().money(),
                    shop.store().packing().list(),
                    Threads.SAME);
    private Instant now = TestShop.NOW;
    private final RevealModel model =
            new RevealModel(
                    page.pageProperty(),
                    shop.store().orders(),
                    () -> TestShop.LEI,
                    clock(),
                    (wait, action) -> alarms.add(action),
                    Threads.SAME);
    private List<OrderId> ids = List.of();

    @BeforeEach
    void open() {
        shop.takeLarge(2);
        ids = shop.rows(OrderFilter.ALL.fromOldest()).stream().map(OrderRow::id).toList();
        page.show(Optional.of(ids.getFirst()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void showsTheRecipientAndPutsOnRecordWhoLooked() {
        reveal();
        assertThat(line()).contains("欧阳娜娜 13800000001 广东省 深圳市 南山区 科技园南区 1 号");
        assertThat(detail().events().getLast())
                .extracting("actor", "what")
                .containsExactly("person:李雷", "revealed");
        assertThat(detail().events().getLast().reason()).contains("PACK");
    }

    @Test
    void asksWhyAndRemembersIt() {
        model.ask();
        assertThat(model.askedProperty().get()).contains(RevealReason.PACK);
        assertThat(line()).isEmpty();
        model.reveal(RevealReason.CONTACT, "");
        assertThat(model.askedProperty().get()).isEmpty();
        model.ask();
        assertThat(model.askedProperty().get()).isEmpty();
        model.mask();
        model.ask();
        assertThat(model.askedProperty().get()).contains(RevealReason.CONTACT);
    }

    @Test
    void asksOfOneOrderAlone() {
        model.ask();
        page.show(Optional.of(ids.getLast()));
        assertThat(model.askedProperty().get()).isEmpty();
    }

    @Test
    void masksAfterAMinute() {
        reveal();
        pass(RevealModel.LONGEST.minusSeconds(1));
        assertThat(line()).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(line()).isEmpty();
        assertThat(alarms).isEmpty();
    }

    @Test
    void masksWhenAnotherOrderShows() {
        reveal();
        page.show(Optional.of(ids.getLast()));
        assertThat(line()).isEmpty();
        page.show(Optional.of(ids.getFirst()));
        assertThat(line()).isEmpty();
    }

    @Test
    void staysWhenNothingButTheHistoryGrows() {
        reveal();
        page.ordersChanged(Set.of(ids.getFirst().value()));
        assertThat(line()).isPresent();
        assertThat(model.possible().get()).isFalse();
    }

    @Test
    void canBeMaskedByHandAndAskedForAgain() {
        reveal();
        model.mask();
        assertThat(line()).isEmpty();
        assertThat(model.possible().get()).isTrue();
    }

    @Test
    void offersNothingWithoutAnOrder() {
        page.show(Optional.empty());
        assertThat(model.possible().get()).isFalse();
        reveal();
        assertThat(line()).isEmpty();
    }

    private void reveal() {
        model.reveal(RevealReason.PACK, "");
    }

    private void pass(Duration time) {
        now = now.plus(time);
        var due = List.copyOf(alarms);
        alarms.clear();
        due.forEach(Runnable::run);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ShopTime.ZONE);
    }

    private OrderDetail detail() {
        return shop.store().orders().find(ids.getFirst()).orElseThrow();
    }

    private Optional<String> line() {
        return model.stateProperty().get() instanceof State.Clear(var recipient)
                ? Optional.of(recipient.oneLine())
                : Optional.empty();
    }
}
