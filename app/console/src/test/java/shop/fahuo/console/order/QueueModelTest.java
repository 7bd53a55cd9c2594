package shop.fahuo.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.util.List;
import java.util.Optional;

class QueueModelTest {

    private final TestShop shop = new TestShop();
    private final QueueModel model = new QueueModel(shop.store().orders(), Threads.SAME);

    @BeforeEach
    void open() {
        shop.takeKeys(3);
        shop.takeLarge(3);
        shop.decide();
        model.show(Queue.ALL);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void showsTheNewestFirstWhereOneLooksAround() {
        assertThat(numbers())
                .containsExactly(
                        "LD000006", "LD000005", "LD000004", "LD000003", "LD000002", "LD000001");
    }

    @Test
    void showsTheOldestFirstWhereOneWorks() {
        model.show(Queue.REVIEW);
        assertThat(numbers()).containsExactly("LD000004", "LD000005", "LD000006");
        model.oldestFirst(false);
        assertThat(numbers()).containsExactly("LD000006", "LD000005", "LD000004");
    }

    @Test
    void countsEveryQueue() {
        var counts = model.counts().valueProperty().get();
        assertThat(counts)
                .containsEntry(Queue.ALL, 6L)
                .containsEntry(Queue.REVIEW, 3L)
                .containsEntry(Queue.READY, 3L)
                .containsEntry(Queue.TROUBLE, 0L);
    }

    @Test
    void searchesEverywhereAndComesBack() {
        model.show(Queue.REVIEW);
        model.search(" LD000001 ");
        assertThat(numbers()).containsExactly("LD000001");
        model.search("");
        assertThat(numbers()).containsExactly("LD000004", "LD000005", "LD000006");
    }

    @Test
    void narrowsToOneHold() {
        var row = first();
        shop.store()
                .desk()
                .hold(row.id(), HoldReason.BUYER, Optional.empty(), TestShop.LEI, "")
                .join();
        model.onlyHeldFor(Optional.of(HoldReason.BUYER));
        assertThat(numbers()).containsExactly(row.key().number().value());
    }

    @Test
    void keepsTheSelectionAndShowsItsNewestState() {
        model.select(List.of(first()));
        shop.store()
                .desk()
                .hold(first().id(), HoldReason.RISK, Optional.empty(), TestShop.LEI, "")
                .join();
        model.ordersChanged();
        assertThat(model.selectedProperty().get().getFirst().holds())
                .containsExactly(HoldReason.RISK);
    }

    @Test
    void goesOnToTheNextOrderWhenTheSelectedOneLeaves() {
        model.show(Queue.REVIEW);
        model.select(List.of(first()));
        shop.store().desk().approve(first().id(), TestShop.LEI, "").join();
        model.ordersChanged();
        assertThat(selectedNumbers()).containsExactly("LD000005");
        assertThat(numbers()).containsExactly("LD000005", "LD000006");
        assertThat(model.counts().valueProperty().get()).containsEntry(Queue.REVIEW, 2L);
    }

    @Test
    void selectsNothingWhenTheQueueIsDone() {
        model.show(Queue.REVIEW);
        model.select(shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW)));
        shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW))
                .forEach(row -> shop.store().desk().approve(row.id(), TestShop.LEI, "").join());
        model.ordersChanged();
        assertThat(model.selectedProperty().get()).isEmpty();
        assertThat(model.readProperty().get()).isTrue();
    }

    private OrderRow first() {
        return model.rows().get(0).orElseThrow();
    }

    private List<String> numbers() {
        return model.rows().stream().map(row -> row.orElseThrow().key().number().value()).toList();
    }

    private List<String> selectedNumbers() {
        return model.selectedProperty().get().stream()
                .map(row -> row.key().number().value())
                .toList();
    }
}
