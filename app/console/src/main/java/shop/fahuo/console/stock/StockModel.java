package shop.fahuo.console.stock;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.paged.Leaf;
import shop.fahuo.console.kit.paged.PagedRows;
import shop.fahuo.console.kit.paged.PickedRows;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.stock.StockReader;
import shop.fahuo.store.stock.StockRow;

import java.util.List;
import java.util.Optional;

/// What there is of everything, and what the selected one is made of. Follows the shop.
public final class StockModel {

    private final StockReader reader;
    private final PagedRows<StockRow, SkuCode> rows;
    private final PickedRows<StockRow> picked;
    private final ExplainModel selected;
    private final ExplainModel asked;
    private final Coalesced refresh;
    private final ReadOnlyStringWrapper search = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public StockModel(StockReader reader, Threads threads) {
        this.reader = reader;
        rows = new PagedRows<>(row -> row.sku().code(), threads, this::fail);
        picked = new PickedRows<>(rows, this::again, _ -> true, threads, this::fail);
        selected = new ExplainModel(reader, threads);
        asked = new ExplainModel(reader, threads);
        refresh = new Coalesced(threads, this::refreshNow);
        rows.watch(this::wasRead);
        picked.selectedProperty()
                .subscribe(
                        chosen ->
                                chosen.stream()
                                        .findFirst()
                                        .ifPresent(row -> selected.show(row.sku().code())));
    }

    PagedRows<StockRow, SkuCode> rows() {
        return rows;
    }

    PickedRows<StockRow> picked() {
        return picked;
    }

    /// What the selected one is made of.
    public ExplainModel selected() {
        return selected;
    }

    /// What somebody asked about elsewhere, beside whatever is selected here.
    public ExplainModel asked() {
        return asked;
    }

    /// A part of the code or the name of what is searched for; empty for everything.
    public ReadOnlyStringProperty searchProperty() {
        return search.getReadOnlyProperty();
    }

    /// Whether the list has been read at all, so that an empty one is truly empty.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    public void search(String text) {
        bug.set(Optional.empty());
        picked.clear();
        selected.dismiss();
        var sought = text.strip();
        search.set(sought);
        rows.read(
                (after, limit) -> {
                    var page = reader.page(sought, after, limit);
                    return new Leaf<>(page.rows(), page.next());
                });
    }

    /// Reads what the place shows; it costs nothing before somebody goes there.
    public void look() {
        if (read.get()) {
            refreshNow();
        } else {
            search(search.get());
        }
    }

    /// The shop has changed; callable from any thread.
    public void shopChanged() {
        refresh.signal();
    }

    private void refreshNow() {
        if (read.get()) {
            picked.doubt();
            rows.refresh();
            selected.refresh();
        }
    }

    private List<StockRow> again(List<StockRow> before) {
        return reader.rows(before.stream().map(row -> row.sku().code()).toList());
    }

    private void wasRead() {
        read.set(true);
        bug.set(Optional.empty());
        if (picked.selectedProperty().get().isEmpty()) {
            picked.select(rows.loaded(0).stream().toList());
        }
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }
}
