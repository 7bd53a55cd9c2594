package shop.fahuo.console.kit.paged;

import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Subscriptions;

import java.util.List;
import java.util.Optional;

/// A table over a list that is read page by page. Its selection is the model's and outlives a
/// refresh; the rows somebody looks at stay where they are while others come and go above them.
///
/// @param <R> a row
public final class PagedTable<R> {

    private final PagedRows<R, ?> rows;
    private final PickedRows<R> picked;
    private final TableView<Optional<R>> table = new TableView<>();
    private final TableAnchor<R> anchor;
    private boolean restoring;

    public PagedTable(
            PagedRows<R, ?> rows,
            PickedRows<R> picked,
            List<TableColumn<Optional<R>, Optional<R>>> columns,
            Subscriptions subscriptions) {
        this.rows = rows;
        this.picked = picked;
        anchor = new TableAnchor<>(table, rows);
        table.getColumns().setAll(columns);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(rows);
        VBox.setVgrow(table, Priority.ALWAYS);
        subscriptions.add(
                table.getSelectionModel().getSelectedIndices().subscribe(this::selectedByPerson));
        subscriptions.add(rows.watch(watcher()));
        subscriptions.follow(picked.selectedProperty(), this::restore);
    }

    /// The control, for its name, its size and what it shows when it is empty.
    public TableView<Optional<R>> table() {
        return table;
    }

    public void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !rows.isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    /// Selects the row below (or above) the one selected last; the keyboard comes along.
    public void step(int by) {
        table.requestFocus();
        int from = table.getSelectionModel().getSelectedIndex();
        int to = Math.clamp((long) from + by, 0, Math.max(0, rows.size() - 1));
        if (rows.loaded(to).isPresent()) {
            table.getSelectionModel().clearAndSelect(to);
            anchor.reveal(to);
        }
    }

    private void selectedByPerson() {
        if (!restoring && !rows.isChanging()) {
            picked.select(selectedRows());
        }
    }

    private List<R> selectedRows() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .flatMap(index -> rows.loaded(index).stream())
                .toList();
    }

    private PagedRows.Watcher watcher() {
        return new PagedRows.Watcher() {
            @Override
            public void before() {
                anchor.remember();
            }

            @Override
            public void after() {
                restore();
                anchor.restore();
            }
        };
    }

    /// The table selects by position; after a change the same rows may stand elsewhere.
    private void restore() {
        var wanted =
                picked.selectedProperty().get().stream()
                        .map(rows::placeOf)
                        .filter(index -> index >= 0)
                        .sorted()
                        .toList();
        var selection = table.getSelectionModel();
        if (wanted.equals(selection.getSelectedIndices().stream().sorted().toList())) {
            return;
        }
        restoring = true;
        selection.clearSelection();
        wanted.forEach(selection::select);
        restoring = false;
    }
}
