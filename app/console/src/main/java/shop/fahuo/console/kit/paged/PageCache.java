package shop.fahuo.console.kit.paged;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The pages of a list that somebody has looked at lately, and where every page known so far
/// begins.
final class PageCache<R, C> {

    static final int PAGE = 100;
    private static final int KEPT = 30;

    /// By how many pages the list grows at once: each time, a table makes all the rows it shows
    /// anew, which whoever scrolls would see.
    private static final int STEP = 10;

    /// In the order in which they were looked at.
    private final Map<Integer, List<R>> pages = new LinkedHashMap<>(64, 0.75f, true);

    private final Map<Integer, Optional<C>> starts = new HashMap<>();
    private final Set<Integer> stale = new HashSet<>();

    private final Function<R, Object> id;

    /// The page that ends the list; empty while nobody has come so far.
    private OptionalInt end = OptionalInt.empty();

    PageCache(Function<R, Object> id) {
        this.id = id;
    }

    void clear() {
        pages.clear();
        starts.clear();
        stale.clear();
        starts.put(0, Optional.empty());
        end = OptionalInt.empty();
    }

    Optional<C> startOf(int page) {
        return starts.getOrDefault(page, Optional.empty());
    }

    /// The last page that can be read: later ones begin where this one ends.
    int last() {
        return starts.size() - 1;
    }

    /// Whether reading this page would bring something new.
    boolean wants(int page) {
        return starts.containsKey(page) && (!pages.containsKey(page) || stale.contains(page));
    }

    /// Everything kept here may have changed.
    void doubt() {
        stale.addAll(pages.keySet());
    }

    /// The pages looked at last, in the order of the list.
    List<Integer> newest(int count) {
        var known = List.copyOf(pages.keySet());
        return known.subList(Math.max(0, known.size() - count), known.size()).stream()
                .sorted()
                .toList();
    }

    Optional<R> row(int index) {
        var rows = pages.getOrDefault(index / PAGE, List.of());
        return index % PAGE < rows.size() ? Optional.of(rows.get(index % PAGE)) : Optional.empty();
    }

    /// What the list shows of a page, given how long the list is.
    List<Optional<R>> shown(int page, int size) {
        int from = page * PAGE;
        return IntStream.range(from, Math.clamp(size, from, from + PAGE))
                .mapToObj(this::row)
                .toList();
    }

    /// Where a row stands, if its page is here; else −1.
    int placeOf(R row) {
        for (var page : pages.entrySet()) {
            var rows = page.getValue();
            for (int i = 0; i < rows.size(); i++) {
                if (id.apply(rows.get(i)).equals(id.apply(row))) {
                    return page.getKey() * PAGE + i;
                }
            }
        }
        return -1;
    }

    /// All rows that are here, in the order of the list.
    Stream<R> rows() {
        return pages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(page -> page.getValue().stream());
    }

    /// Keeps a page.
    ///
    /// @param size how long the list was
    /// @return how long it is now: where more follows, some pages of rows that are not here yet
    int put(int page, Leaf<R, C> found, int size) {
        boolean begun = starts.size() > 1;
        pages.put(page, found.rows());
        stale.remove(page);
        follow(page, found.next());
        evict();
        if (found.next().isEmpty()) {
            return page * PAGE + found.rows().size();
        }
        return end.isPresent()
                ? size
                : Math.max(begun ? size : 0, ((page + 1) / STEP + 1) * STEP * PAGE);
    }

    /// What comes after a page begins where the page now ends; an end leaves nothing behind it, and
    /// is none any more when something comes after its page.
    private void follow(int page, Optional<C> next) {
        if (next.isEmpty()) {
            end = OptionalInt.of(page);
            starts.keySet().removeIf(known -> known > page);
            pages.keySet().removeIf(known -> known > page);
            return;
        }
        if (end.isPresent() && end.getAsInt() <= page) {
            end = OptionalInt.empty();
        }
        if (!next.equals(starts.put(page + 1, next)) && pages.containsKey(page + 1)) {
            stale.add(page + 1);
        }
    }

    private void evict() {
        var oldest = pages.keySet().iterator();
        while (pages.size() > KEPT) {
            stale.remove(oldest.next());
            oldest.remove();
        }
    }
}
