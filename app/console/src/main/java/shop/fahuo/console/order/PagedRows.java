package shop.fahuo.console.order;

import javafx.collections.ObservableListBase;
import javafx.util.Subscription;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A list of orders that is read page by page as somebody looks at it, and forgets what nobody has
/// looked at for long. It remembers where every page began, so scrolling back costs the same as
/// scrolling on, and memory stays flat.
///
/// A row that is not here yet is empty; looking at it brings its page. Used on the screen's thread.
final class PagedRows extends ObservableListBase<Optional<OrderRow>> {

    private static final int PAGE = PageCache.PAGE;

    /// How many of the pages last looked at are read again when orders change.
    private static final int IN_VIEW = 2;

    /// Reads one page; runs in the background.
    @FunctionalInterface
    interface Source {
        Page read(Optional<Cursor> after, int limit);
    }

    /// Sees the list before and after each change; neither is called while it is half changed.
    interface Watcher {

        default void before() {}

        void after();
    }

    private final Threads threads;
    private final Consumer<Bug> failed;
    private final PageCache cache = new PageCache();
    private final Set<Integer> loading = new HashSet<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private Source source = (after, limit) -> new Page(List.of(), Optional.empty());
    private int size;
    private int generation;
    private boolean changing;

    PagedRows(Threads threads, Consumer<Bug> failed) {
        this.threads = threads;
        this.failed = failed;
    }

    Subscription watch(Watcher watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// Whether the list is telling of a change right now; what a selection does then is not a
    /// person's doing.
    boolean isChanging() {
        return changing;
    }

    /// Starts over with another list.
    void read(Source from) {
        source = from;
        generation++;
        loading.clear();
        cache.clear();
        load(0);
    }

    /// Orders have changed: what is in view is read again now, the rest when somebody looks at it.
    void refresh() {
        cache.doubt();
        cache.newest(IN_VIEW).forEach(this::load);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Optional<OrderRow> get(int index) {
        want(index / PAGE);
        if (index % PAGE > PAGE / 2) {
            want(index / PAGE + 1);
        }
        return cache.row(index);
    }

    /// The row if it is here; brings nothing.
    Optional<OrderRow> loaded(int index) {
        return cache.row(index);
    }

    /// Where an order stands, if its page is here; else −1.
    int indexOf(OrderRow row) {
        return cache.indexOf(row);
    }

    private void want(int page) {
        if (cache.wants(page)) {
            load(page);
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

    private void take(int asked, int page, Page found) {
        if (asked != generation) {
            return;
        }
        loading.remove(page);
        List.copyOf(watchers).forEach(Watcher::before);
        var before = cache.shown(page, size);
        tell(page, before, cache.put(page, found, size));
        List.copyOf(watchers).forEach(Watcher::after);
    }

    private void tell(int page, List<Optional<OrderRow>> before, int newSize) {
        int oldSize = size;
        int from = page * PAGE;
        int kept = Math.min(from + before.size(), newSize);
        size = newSize;
        changing = true;
        beginChange();
        if (from < kept) {
            nextReplace(from, kept, before.subList(0, kept - from));
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
