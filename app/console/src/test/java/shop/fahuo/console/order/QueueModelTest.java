package shop.fahuo.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.Troubles;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.OrderSort;
import shop.fahuo.store.order.Tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class QueueModelTest {

    private final TestShop shop = new TestShop();
    private final QueueModel model =
            new QueueModel(shop.store().orders(), shop.clock(), Threads.SAME);

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
        model.sort(OrderSort.NEWEST);
        assertThat(numbers()).containsExactly("LD000006", "LD000005", "LD000004");
    }

    @Test
    void keepsItsOrderWhenItIsNarrowedAndTheQueuesOwnInTheNext() {
        model.sort(new OrderSort(OrderSort.By.SHIP_BY, true));
        assertThat(numbers())
                .containsExactly(
                        "LD000001", "LD000002", "LD000003", "LD000004", "LD000005", "LD000006");
        model.narrow(new Criterion.InPhase(Set.of(Phase.REVIEW)));
        assertThat(numbers()).containsExactly("LD000004", "LD000005", "LD000006");
        model.sort(new OrderSort(OrderSort.By.TOTAL, false));
        assertThat(model.filterProperty().get().sort().word()).isEqualTo("-total");
        assertThat(numbers()).containsExactly("LD000006", "LD000005", "LD000004");
        model.show(Queue.REVIEW);
        assertThat(model.filterProperty().get().sort()).isEqualTo(OrderSort.OLDEST);
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
    void showsAndCountsTheTroublesOfOneClass() {
        Troubles.refused(shop);
        model.show(Queue.NOT_DONE);
        assertThat(numbers()).containsExactly("LD000007");
        assertThat(model.counts().valueProperty().get())
                .containsEntry(Queue.TROUBLE, 1L)
                .containsEntry(Queue.NOT_DONE, 1L)
                .containsEntry(Queue.UNCONFIRMED, 0L);

        model.select(List.of(first()));
        shop.store().byHand().done(first().id(), TestShop.LEI, "截图 0231", "").join();
        model.ordersChanged();
        assertThat(numbers()).isEmpty();
        assertThat(model.selectedProperty().get()).isEmpty();
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
        model.narrow(new Criterion.HeldFor(Set.of(HoldReason.BUYER)));
        assertThat(numbers()).containsExactly(row.key().number().value());
    }

    @Test
    void addsUpWhatItIsNarrowedToAndTakesItAwayAgain() {
        model.narrow(new Criterion.OfGoods(SkuKind.PHYSICAL));
        model.narrow(new Criterion.WithSku(new SkuCode("P001")));
        model.narrow(new Criterion.Total(Optional.of(Fen.of(100_000)), Optional.empty()));
        assertThat(numbers()).containsExactly("LD000006", "LD000005", "LD000004");
        assertThat(model.narrowed())
                .extracting(Criterion::about)
                .containsExactly(About.GOODS, About.SKU, About.TOTAL);
        assertThat(model.tallyProperty().get()).contains(new Tally(3, true));
        model.widen(About.TOTAL);
        model.narrow(new Criterion.OfGoods(SkuKind.VIRTUAL));
        assertThat(numbers()).isEmpty();
        model.widenAll();
        assertThat(numbers()).hasSize(6);
        assertThat(model.tallyProperty().get()).isEmpty();
    }

    @Test
    void aQueueStaysWhatItIsHoweverItIsNarrowed() {
        model.show(Queue.REVIEW);
        assertThat(model.narrowable()).doesNotContain(About.PHASE).contains(About.TROUBLE);
        model.widen(About.PHASE);
        model.narrow(new Criterion.InPhase(Set.of(Phase.READY)));
        assertThat(numbers()).containsExactly("LD000004", "LD000005", "LD000006");
        model.narrow(new Criterion.ByBuyer("U5"));
        model.sort(OrderSort.NEWEST);
        model.widenAll();
        assertThat(numbers()).containsExactly("LD000006", "LD000005", "LD000004");
    }

    @Test
    void narrowsWhatASearchFound() {
        model.search("欧阳娜娜");
        model.narrow(new Criterion.ByBuyer("买家2"));
        assertThat(numbers()).containsExactly("LD000002");
        assertThat(model.narrowed()).hasSize(1);
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
