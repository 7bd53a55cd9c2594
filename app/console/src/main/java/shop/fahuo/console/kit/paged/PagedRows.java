package shop.fahuo.console.kit.paged;

import javafx.collections.ObservableListBase;
import javafx.util.Subscription;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// A list that is read page by page as somebody looks at it, and forgets what nobody has looked at
/// for long. It remembers where every page began, so scrolling back costs the same as scrolling on,
/// and memory stays flat.
///
/// A row that is not here yet is empty; looking at it brings its page. Used on the screen's thread.
///
/// @param <R> a row
/// @param <C> where a page begins
public final class PagedRows<R, C> extends ObservableListBase<Optional<R>> {

    private static final int PAGE = PageCache.PAGE;

    /// How many of the pages last looked at are read again when rows change.
    private static final int IN_VIEW = 2;

    /// Reads one page; runs in the background.
    @FunctionalInterface
    public interface Source<R, C> {
        Leaf<R, C> read(Optional<C> after, int limit);
    }

    /// Sees the list before and after each change; neither is called while it is half changed.
    public interface Watcher {

        default void before() {}

        void after();
    }

    private final Threads threads;
    private final Consumer<Bug> failed;
    private final PageCache<R, C> cache;
    private final Set<Integer> loading = new HashSet<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private Source<R, C> source = (after, limit) -> new Leaf<>(List.of(), Optional.empty());
    private int size;
    private int generation;

    /// The farthest page that somebody has looked at.
    private int farthest;

    private boolean changing;

    /// @param id what makes two rows the same, however they changed
    public PagedRows(Function<R, Object> id, Threads threads, Consumer<Bug> failed) {
        this.threads = threads;
        this.failed = failed;
        cache = new PageCache<>(id);
    }

    public Subscription watch(Watcher watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// Whether the list is telling of a change right now; what a selection does then is not a
    /// person's doing.
    public boolean isChanging() {
        return changing;
    }

    /// Starts over with another list.
    public void read(Source<R, C> from) {
        source = from;
        generation++;
        loading.clear();
        farthest = 0;
        cache.clear();
        load(0);
    }

    /// Rows have changed: what is in view is read again now, the rest when somebody looks at it.
    public void refresh() {
        cache.doubt();
        cache.newest(IN_VIEW).forEach(this::load);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Optional<R> get(int index) {
        want(index / PAGE);
        if (index % PAGE > PAGE / 2) {
            want(index / PAGE + 1);
        }
        return cache.row(index);
    }

    /// The row if it is here; brings nothing.
    public Optional<R> loaded(int index) {
        return cache.row(index);
    }

    /// Where a row stands, if its page is here; else −1.
    public int placeOf(R row) {
        return cache.placeOf(row);
    }

    /// A page beyond all that are known is read when those before it are.
    private void want(int page) {
        farthest = Math.max(farthest, page);
        int known = Math.min(page, cache.last());
        if (cache.wants(known)) {
            load(known);
        }
    }

    private void load(int page) {
        if (!loading.add(page)) {
            return;
        }
        var from = source;
        int asked = generation;
        var after = cache.startOf(page);
        threads.load(
                () -> from.read(after, PAGE),
                found -> take(asked, page, found),
                bug -> fail(asked, page, bug));
    }

    private void fail(int asked, int page, Bug bug) {
        if (asked == generation) {
            loading.remove(page);
            failed.accept(bug);
        }
    }

    private void take(int asked, int page, Leaf<R, C> found) {
        if (asked != generation) {
            return;
        }
        loading.remove(page);
        List.copyOf(watchers).forEach(Watcher::before);
        var before = cache.shown(page, size);
        tell(page, before, cache.put(page, found, size));
        List.copyOf(watchers).forEach(Watcher::after);
        if (page < farthest && cache.last() == page + 1) {
            want(page + 1);
        }
    }

    private void tell(int page, List<Optional<R>> before, int newSize) {
        int oldSize = size;
        int from = page * PAGE;
        int kept = Math.min(from + before.size(), newSize);
        size = newSize;
        changing = true;
        beginChange();
        for (int i = from; i < kept; i++) {
            var was = before.get(i - from);
            if (!was.equals(cache.row(i))) {
                nextSet(i, was);
            }
        }
        if (newSize > oldSize) {
            nextAdd(oldSize, newSize);
        } else if (newSize < oldSize) {
            nextRemove(newSize, Collections.nCopies(oldSize - newSize, Optional.empty()));
        }
        endChange();
        changing = false;
    }
}
