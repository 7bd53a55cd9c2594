package shop.fahuo.console.kit.paged;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Which rows of a list are selected. Follows what becomes of them: one that has left the list is
/// selected no more; when none is left, the one that took its place is, so that a list is worked
/// off without touching the mouse.
///
/// @param <R> a row
public final class PickedRows<R> {

    /// Of more than these, what has become of each is not followed.
    public static final int FOLLOWED = 500;

    private final PagedRows<R, ?> rows;
    private final UnaryOperator<List<R>> again;
    private final Predicate<R> belongs;
    private final Latest<List<R>> checked;
    private final ReadOnlyObjectWrapper<List<R>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private boolean checking;

    /// Where the first selected row stood.
    private int place;

    /// @param again reads rows as they are now; runs in the background
    /// @param belongs whether a row is still one of the list's
    public PickedRows(
            PagedRows<R, ?> rows,
            UnaryOperator<List<R>> again,
            Predicate<R> belongs,
            Threads threads,
            Consumer<Bug> failed) {
        this.rows = rows;
        this.again = again;
        this.belongs = belongs;
        checked = new Latest<>(threads, this::reselect, failed);
        rows.watch(this::check);
    }

    /// In the order of the list.
    public ReadOnlyObjectProperty<List<R>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public void select(List<R> chosen) {
        if (!rows.isChanging()) {
            chosen.stream().findFirst().map(rows::placeOf).ifPresent(index -> place = index);
            selected.set(List.copyOf(chosen));
        }
    }

    /// Another list is being read.
    public void clear() {
        checking = false;
        checked.forget();
        selected.set(List.of());
    }

    /// Once the list has been read again, the selected rows are looked at too.
    public void doubt() {
        checking = true;
    }

    private void check() {
        if (checking) {
            checking = false;
            var before = selected.get();
            if (!before.isEmpty() && before.size() <= FOLLOWED) {
                checked.load(() -> again.apply(before));
            }
        }
    }

    private void reselect(List<R> now) {
        var stay =
                now.stream()
                        .filter(belongs)
                        .sorted(Comparator.comparingInt(rows::placeOf))
                        .toList();
        if (!stay.isEmpty() || selected.get().isEmpty()) {
            selected.set(stay);
        } else {
            selected.set(
                    rows.loaded(Math.clamp(place, 0, Math.max(0, rows.size() - 1))).stream()
                            .toList());
        }
    }
}
