package shop.fahuo.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

class PagedRowsTest {

    private final List<Long> ids = new ArrayList<>();
    private final List<Optional<Cursor>> asked = new ArrayList<>();
    private final PagedRows rows = new PagedRows(Threads.SAME, bug -> {});

    @Test
    void readsOnlyWhatIsLookedAt() {
        fill(1000);
        rows.read(this::page);
        assertThat(asked).hasSize(1);
        assertThat(idAt(10)).isEqualTo(11);
        assertThat(asked).hasSize(1);
        assertThat(idAt(60)).isEqualTo(61);
        assertThat(asked).as("the next page is fetched ahead").hasSize(2);
    }

    @Test
    void growsToTheEndAsSomebodyScrolls() {
        fill(1050);
        rows.read(this::page);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(idAt(i)).isEqualTo(i + 1);
        }
        assertThat(rows).hasSize(1050);
    }

    @Test
    void forgetsAndFindsAgainWhatIsFarAway() {
        fill(10_000);
        rows.read(this::page);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).isPresent();
        }
        assertThat(rows.loaded(5)).isEmpty();
        assertThat(idAt(5)).isEqualTo(6);
    }

    @Test
    void showsWhatCameAndWentAfterARefresh() {
        fill(250);
        rows.read(this::page);
        rows.get(60);
        rows.get(160);
        ids.removeFirst();
        ids.add(251L);
        rows.refresh();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i);
        }
        assertThat(all()).isEqualTo(ids);
    }

    @Test
    void shrinksToNothing() {
        fill(120);
        rows.read(this::page);
        ids.clear();
        rows.refresh();
        assertThat(rows).isEmpty();
        fill(3);
        rows.refresh();
        assertThat(all()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void tellsOfItsChangesOnlyWhenItIsWhole() {
        fill(3);
        var sizes = new ArrayList<Integer>();
        rows.watch(
                new PagedRows.Watcher() {
                    @Override
                    public void before() {
                        sizes.add(rows.size());
                    }

                    @Override
                    public void after() {
                        sizes.add(rows.size());
                    }
                });
        rows.read(this::page);
        assertThat(sizes).containsExactly(0, 3);
        assertThat(rows.isChanging()).isFalse();
    }

    private void fill(int count) {
        ids.addAll(LongStream.rangeClosed(1, count).boxed().toList());
    }

    private long idAt(int index) {
        return rows.get(index).orElseThrow().id().value();
    }

    private List<Long> all() {
        return rows.stream().map(row -> row.orElseThrow().id().value()).toList();
    }

    private Page page(Optional<Cursor> after, int limit) {
        asked.add(after);
        long from = after.map(cursor -> cursor.id().value()).orElse(0L);
        var found = ids.stream().filter(id -> id > from).limit(limit + 1L).toList();
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page(
                shown.stream().map(PagedRowsTest::row).toList(),
                more ? Optional.of(cursor(shown.getLast())) : Optional.empty());
    }

    private static Cursor cursor(long id) {
        return new Cursor(Instant.ofEpochSecond(id), new OrderId(id));
    }

    private static OrderRow row(long id) {
        return new OrderRow(
                new OrderId(id),
                new OrderKey(new ChannelName("taobao"), new OrderNumber("LD" + id)),
                new Buyer("U1", "李"),
                Phase.PAID,
                1,
                Set.of(),
                false,
                Fen.of(100),
                1,
                1,
                "茶",
                Instant.ofEpochSecond(id),
                Optional.empty(),
                "",
                Set.of(),
                Optional.empty());
    }
}
