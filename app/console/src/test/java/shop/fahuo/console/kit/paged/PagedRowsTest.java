package shop.fahuo.console.kit.paged;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.kit.Threads;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

class PagedRowsTest {

    private final List<Long> ids = new ArrayList<>();
    private final List<Optional<Long>> asked = new ArrayList<>();
    private final PagedRows<Long, Long> rows = new PagedRows<>(id -> id, Threads.SAME, bug -> {});

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

    @Test
    void readsWhatLiesBetweenWhenSomebodyLeapsToTheEnd() {
        fill(1050);
        rows.read(this::page);
        assertThat(rows).hasSize(1000);
        rows.get(999);
        assertThat(idAt(999)).isEqualTo(1000);
        assertThat(rows).hasSize(1050);
    }

    @Test
    void growsRarelySinceATableIsMadeAnewEachTime() {
        fill(10_000);
        var sizes = new LinkedHashSet<Integer>();
        rows.read(this::page);
        for (int i = 0; i < 3000; i++) {
            rows.get(i);
            sizes.add(rows.size());
        }
        assertThat(sizes).containsExactly(1000, 2000, 3000, 4000);
    }

    @Test
    void staysAsLongAsItIsWhenItsFirstPagesAreReadAgain() {
        fill(150);
        rows.read(this::page);
        rows.get(60);
        assertThat(rows).hasSize(150);
        var sizes = new LinkedHashSet<Integer>();
        rows.addListener((ListChangeListener<Optional<Long>>) _ -> sizes.add(rows.size()));
        rows.refresh();
        assertThat(sizes).isEmpty();
        ids.addAll(LongStream.rangeClosed(151, 260).boxed().toList());
        rows.refresh();
        assertThat(idAt(149)).isEqualTo(150);
        assertThat(idAt(255)).isEqualTo(256);
        assertThat(rows).hasSize(260);
    }

    @Test
    void tellsOnlyOfRowsThatHaveChanged() {
        fill(250);
        rows.read(this::page);
        rows.get(60);
        var told = new ArrayList<Integer>();
        rows.addListener(
                (ListChangeListener<Optional<Long>>)
                        change -> {
                            while (change.next()) {
                                told.add(change.getFrom());
                            }
                        });
        rows.refresh();
        assertThat(told).isEmpty();
        ids.remove(150);
        rows.refresh();
        assertThat(told.getFirst()).isEqualTo(150);
    }

    private void fill(int count) {
        ids.addAll(LongStream.rangeClosed(1, count).boxed().toList());
    }

    private long idAt(int index) {
        return rows.get(index).orElseThrow();
    }

    private List<Long> all() {
        return rows.stream().map(Optional::orElseThrow).toList();
    }

    private Leaf<Long, Long> page(Optional<Long> after, int limit) {
        asked.add(after);
        long from = after.orElse(0L);
        var found = ids.stream().filter(id -> id > from).limit(limit + 1L).toList();
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Leaf<>(shown, more ? Optional.of(shown.getLast()) : Optional.empty());
    }
}
