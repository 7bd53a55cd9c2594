package shop.fahuo.console.order.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.core.Fen;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.Group;
import shop.fahuo.store.order.GroupBy;
import shop.fahuo.store.order.Grouping;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

class GroupsModelTest {

    private final TestShop shop = new TestShop();
    private final QueueModel queue =
            new QueueModel(shop.store().orders(), shop.clock(), Threads.SAME);
    private final GroupsModel model = queue.groups();

    @BeforeEach
    void open() {
        shop.takeKeys(3);
        shop.takeLarge(2);
        shop.decide();
        queue.show(Queue.ALL);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void isOffUntilSomebodyGroups() {
        assertThat(model.isOn()).isFalse();
        assertThat(model.groupingProperty().get()).isEmpty();
        queue.group(Optional.of(GroupBy.SKU));
        assertThat(model.isOn()).isTrue();
        assertThat(groups()).extracting(Group::orders).containsExactly(3L, 2L);
        assertThat(model.groupingProperty().get()).map(Grouping::orders).contains(5L);
        assertThat(model.canLookOn()).isFalse();
        queue.group(Optional.empty());
        assertThat(model.isOn()).isFalse();
    }

    @Test
    void groupsWhatTheListIsNarrowedTo() {
        queue.group(Optional.of(GroupBy.SKU));
        queue.narrow(new Criterion.OfGoods(SkuKind.PHYSICAL));
        assertThat(groups()).extracting(Group::orders).containsExactly(2L);
        queue.narrow(new Criterion.Total(Optional.of(Fen.of(99_999_999)), Optional.empty()));
        assertThat(groups()).isEmpty();
        queue.widenAll();
        assertThat(groups()).hasSize(2);
    }

    @Test
    void followsOrdersThatCome() {
        queue.group(Optional.of(GroupBy.SKU));
        shop.takeLarge(3);
        queue.ordersChanged();
        assertThat(groups()).extracting(Group::orders).containsExactly(5L, 3L);
    }

    @Test
    void countsOnceMoreHoweverOftenOrdersChangeMeanwhile() {
        var later = new ArrayDeque<Runnable>();
        var slow =
                new GroupsModel(
                        shop.store().orders(),
                        OrderFilter.ALL,
                        new Threads(later::add, Runnable::run, Runnable::run));
        slow.group(GroupBy.SKU);
        shop.takeLarge(2);
        slow.refresh();
        slow.refresh();
        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(later).hasSize(1);
        shop.takeLarge(2);
        later.remove().run();
        assertThat(slow.groupingProperty().get()).map(Grouping::orders).contains(9L);
        assertThat(later).isEmpty();
    }

    @Test
    void opensAGroupAsAListThatIsNarrowed() {
        queue.group(Optional.of(GroupBy.SKU));
        queue.open(groups().getFirst().asks().orElseThrow());
        assertThat(model.isOn()).isFalse();
        assertThat(queue.narrowed()).extracting(Criterion::about).containsExactly(About.SKU);
        assertThat(queue.selectedProperty().get()).isEmpty();
    }

    @Test
    void selectsAllOrdersOfAGroup() {
        queue.select(shop.store().orders().rows(List.of(newest().id())));
        queue.group(Optional.of(GroupBy.SKU));
        assertThat(queue.selectedProperty().get()).isEmpty();
        queue.pick(groups().getLast().asks().orElseThrow());
        assertThat(queue.selectedProperty().get())
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row.key().number().value()).isGreaterThan("LD000003"));
    }

    @Test
    void anotherListShowsItsOrders() {
        queue.group(Optional.of(GroupBy.BUYER));
        queue.show(Queue.REVIEW);
        assertThat(model.isOn()).isFalse();
        queue.group(Optional.of(GroupBy.BUYER));
        queue.search("LD000001");
        assertThat(model.isOn()).isFalse();
    }

    private OrderRow newest() {
        return shop.store()
                .orders()
                .page(queue.filterProperty().get(), Optional.empty(), 1)
                .rows()
                .getFirst();
    }

    private List<Group> groups() {
        return model.groupingProperty().get().orElseThrow().groups();
    }
}
