package shop.fahuo.console.parcel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.paged.Leaf;
import shop.fahuo.console.kit.paged.PagedRows;
import shop.fahuo.console.kit.paged.PickedRows;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Orders;
import shop.fahuo.store.parcel.MergeSuggestion;
import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.parcel.ParcelList;
import shop.fahuo.store.parcel.ParcelPage;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.track.TrackList;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The list of parcels: which, how many, which of them are selected, and the first of those with
/// all that is in it. Follows what the worker and others do.
public final class ParcelsModel {

    /// Orders that are looked through for the parcels of a number.
    private static final int ORDERS = 10;

    /// What is in the list.
    public sealed interface Listed {

        record Shelf(ParcelShelf shelf) implements Listed {}

        /// @param text a number of a parcel or an order, or what a scanner read
        record Found(String text, List<ParcelId> parcels) implements Listed {}

        /// Parcels that could be one.
        record Together(List<ParcelId> parcels) implements Listed {}
    }

    private final ParcelList list;
    private final TrackList tracks;
    private final Orders orders;
    private final PagedRows<ParcelRow, ParcelId> rows;
    private final PickedRows<ParcelRow> picked;
    private final Latest<Listed.Found> searching;
    private final Latest<Map<ParcelShelf, Long>> counting;
    private final Latest<List<MergeSuggestion>> merging;
    private final Latest<Optional<ParcelSeen>> opening;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<Listed> listed =
            new ReadOnlyObjectWrapper<>(new Listed.Shelf(ParcelShelf.TO_BOOK));
    private final ReadOnlyObjectWrapper<Map<ParcelShelf, Long>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<MergeSuggestion>> merges =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ParcelSeen>> seen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private int pickWhenRead;

    public ParcelsModel(ParcelList list, TrackList tracks, Orders orders, Threads threads) {
        this.list = list;
        this.tracks = tracks;
        this.orders = orders;
        rows = new PagedRows<>(ParcelRow::id, threads, this::fail);
        picked = new PickedRows<>(rows, this::again, this::belongs, threads, this::fail);
        searching = new Latest<>(threads, this::found, this::fail);
        counting = new Latest<>(threads, counts::set, this::fail);
        merging = new Latest<>(threads, merges::set, this::fail);
        opening = new Latest<>(threads, seen::set, this::fail);
        refresh = new Coalesced(threads, this::refreshNow);
        rows.watch(this::wasRead);
        picked.selectedProperty().subscribe(this::open);
    }

    PagedRows<ParcelRow, ParcelId> rows() {
        return rows;
    }

    PickedRows<ParcelRow> picked() {
        return picked;
    }

    public ReadOnlyObjectProperty<Listed> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// Of the shelves that hold work.
    public ReadOnlyObjectProperty<Map<ParcelShelf, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Parcels that could be one, by groups.
    public ReadOnlyObjectProperty<List<MergeSuggestion>> mergesProperty() {
        return merges.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ParcelRow>> selectedProperty() {
        return picked.selectedProperty();
    }

    /// The first of the selected ones.
    public ReadOnlyObjectProperty<Optional<ParcelSeen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Whether the list has been read at all, so that an empty one is truly empty.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// How many wait for a person to have them booked.
    public long waiting() {
        return counts.get().getOrDefault(ParcelShelf.TO_BOOK, 0L);
    }

    public void show(ParcelShelf shelf) {
        use(new Listed.Shelf(shelf), 0);
    }

    /// Shows one group of parcels that could be one, all of them selected.
    public void show(MergeSuggestion merge) {
        use(new Listed.Together(merge.parcels()), merge.parcels().size());
    }

    /// Shows one parcel alone, selected.
    public void show(ParcelRow row) {
        found(new Listed.Found(row.id().toString(), List.of(row.id())));
    }

    /// Looks for parcels by their number, their waybill, their reference or their order's number;
    /// an empty text goes back to what is to be booked.
    public void search(String text) {
        var sought = text.strip();
        if (sought.isEmpty()) {
            show(ParcelShelf.TO_BOOK);
        } else {
            searching.load(() -> new Listed.Found(sought, find(sought)));
        }
    }

    public void select(List<ParcelRow> chosen) {
        picked.select(chosen);
    }

    /// Selects the first of those that are here.
    public void selectFirst(int count) {
        picked.select(
                IntStream.range(0, Math.min(count, rows.size()))
                        .mapToObj(rows::loaded)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// Reads what the place shows; it costs nothing before somebody goes there.
    public void look() {
        use(listed.get(), 0);
    }

    /// Orders have changed; callable from any thread.
    public void ordersChanged() {
        refresh.signal();
    }

    private void refreshNow() {
        if (read.get()) {
            picked.doubt();
            rows.refresh();
            merging.load(list::merges);
        }
        count();
    }

    /// How many parcels are on each shelf.
    public void count() {
        counting.load(
                () -> {
                    var now = new EnumMap<ParcelShelf, Long>(ParcelShelf.class);
                    for (var shelf : ParcelShelf.values()) {
                        if (shelf.isWork()) {
                            now.put(shelf, list.count(shelf.filter()));
                        }
                    }
                    return now;
                });
    }

    private List<ParcelId> find(String text) {
        var ids = new LinkedHashSet<ParcelId>();
        list.named(text).ifPresent(ids::add);
        if (ids.isEmpty()) {
            orders.page(OrderFilter.ALL.matching(text), Optional.empty(), ORDERS).rows().stream()
                    .map(OrderRow::id)
                    .flatMap(order -> list.of(order).stream())
                    .map(ParcelRow::id)
                    .forEach(ids::add);
        }
        return List.copyOf(ids);
    }

    private void found(Listed.Found found) {
        use(found, 1);
    }

    /// @param pick how many to select, once they are here
    private void use(Listed now, int pick) {
        pickWhenRead = pick;
        bug.set(Optional.empty());
        picked.clear();
        listed.set(now);
        rows.read(source(now));
        merging.load(list::merges);
        count();
    }

    private PagedRows.Source<ParcelRow, ParcelId> source(Listed now) {
        return switch (now) {
            case Listed.Shelf(var shelf) ->
                    (after, limit) -> leaf(list.page(shelf.filter(), after, limit));
            case Listed.Found(var _, var parcels) -> these(parcels);
            case Listed.Together(var parcels) -> these(parcels);
        };
    }

    private PagedRows.Source<ParcelRow, ParcelId> these(List<ParcelId> parcels) {
        return (_, _) -> new Leaf<>(list.rows(parcels), Optional.empty());
    }

    private static Leaf<ParcelRow, ParcelId> leaf(ParcelPage page) {
        return new Leaf<>(page.rows(), page.next());
    }

    private void wasRead() {
        read.set(true);
        bug.set(Optional.empty());
        if (pickWhenRead > 0) {
            selectFirst(pickWhenRead);
            pickWhenRead = 0;
        }
    }

    private List<ParcelRow> again(List<ParcelRow> before) {
        return list.rows(before.stream().map(ParcelRow::id).toList());
    }

    private boolean belongs(ParcelRow row) {
        return !(listed.get() instanceof Listed.Shelf(var shelf)) || shelf.filter().holds(row);
    }

    private void open() {
        var first = picked.selectedProperty().get().stream().findFirst().map(ParcelRow::id);
        if (first.isEmpty()) {
            opening.forget();
            seen.set(Optional.empty());
        } else {
            opening.load(() -> list.find(first.get()).map(this::see));
        }
    }

    private ParcelSeen see(ParcelDetail detail) {
        return new ParcelSeen(
                detail,
                orders.rows(List.of(detail.row().order())).stream()
                        .findFirst()
                        .map(OrderRow::maskedRecipient)
                        .orElse(""),
                tracks.of(detail.row().id()));
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }
}
