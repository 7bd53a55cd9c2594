package shop.fahuo.console.kit;

import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is chosen in a list or a table. A person's choice is passed on; what the model shows is no
/// person's doing and is not.
public final class Choosing<T> {

    private final ObservableList<T> items;
    private final SelectionModel<T> selection;
    private boolean isShowing;

    private Choosing(
            ObservableList<T> items, SelectionModel<T> selection, Consumer<Optional<T>> chosen) {
        this.items = items;
        this.selection = selection;
        // What is selected already was told to nobody, and is no choice.
        quietly(
                () ->
                        selection
                                .selectedItemProperty()
                                .subscribe(
                                        item -> {
                                            if (!isShowing) {
                                                chosen.accept(Optional.ofNullable(item));
                                            }
                                        }));
    }

    /// @param chosen hears what a person chooses; empty for nothing any more
    public static <T> Choosing<T> in(ListView<T> list, Consumer<Optional<T>> chosen) {
        return new Choosing<>(list.getItems(), list.getSelectionModel(), chosen);
    }

    /// @param chosen as of a list
    public static <T> Choosing<T> in(TableView<T> table, Consumer<Optional<T>> chosen) {
        return new Choosing<>(table.getItems(), table.getSelectionModel(), chosen);
    }

    /// There are others to choose from now.
    public void show(List<T> now) {
        quietly(() -> items.setAll(now));
    }

    public void select(T item) {
        quietly(() -> selection.select(item));
    }

    public void selectOrNone(Optional<T> item) {
        item.ifPresentOrElse(this::select, () -> quietly(selection::clearSelection));
    }

    private void quietly(Runnable action) {
        isShowing = true;
        action.run();
        isShowing = false;
    }
}
