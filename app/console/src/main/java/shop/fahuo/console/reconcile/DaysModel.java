package shop.fahuo.console.reconcile;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.ShopTime;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.BillDay;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The last days of every account, and which of them shows.
public final class DaysModel {

    /// As far back as the list goes.
    static final int DAYS = 31;

    /// From this hour on a provider has made the bills of the day before; WeChat Pay is the later
    /// one.
    private static final int MADE = 10;

    /// What makes a day the same day.
    private record Key(Shelf shelf, LocalDate day) {

        static Key of(DayRow row) {
            return new Key(row.shelf(), row.day());
        }
    }

    private final ReconcileModel.Behind behind;
    private final Latest<List<DayRow>> looking;
    private final Set<Key> failed = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<DayRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<DayRow>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(false);

    DaysModel(ReconcileModel.Behind behind, Threads threads) {
        this.behind = behind;
        looking = new Latest<>(threads, this::show, this::fail);
    }

    /// Account by account, the newest day first.
    public ReadOnlyObjectProperty<List<DayRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Empty: all days together.
    public ReadOnlyObjectProperty<Optional<DayRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Whether the days have been read at all, so that none are truly none.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Differences of all these days that wait for a person.
    public long open() {
        return rows.get().stream().mapToLong(DayRow::open).sum();
    }

    public void look() {
        var broken = Set.copyOf(failed);
        looking.load(() -> rows(broken));
    }

    public void select(Optional<DayRow> row) {
        selected.set(row);
    }

    /// The bills of a day were read, or could not be.
    void wasRead(DayRow row, boolean well) {
        if (well) {
            failed.remove(Key.of(row));
        } else {
            failed.add(Key.of(row));
        }
        look();
    }

    private List<DayRow> rows(Set<Key> broken) {
        var now = LocalDateTime.ofInstant(behind.clock().instant(), ShopTime.ZONE);
        var shelves = behind.source().shelves();
        var known = new HashMap<Key, BillDay>();
        var byAccount = new HashMap<BillAccount, Shelf>();
        shelves.forEach(shelf -> byAccount.put(shelf.account(), shelf));
        behind.bills()
                .days(now.toLocalDate(), Math.max(1, shelves.size()) * DAYS)
                .forEach(
                        day ->
                                Optional.ofNullable(byAccount.get(day.account()))
                                        .ifPresent(
                                                shelf ->
                                                        known.put(new Key(shelf, day.day()), day)));
        return shelves.stream().flatMap(shelf -> days(shelf, now, known, broken)).toList();
    }

    private static Stream<DayRow> days(
            Shelf shelf, LocalDateTime now, Map<Key, BillDay> known, Set<Key> broken) {
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(back -> new Key(shelf, now.toLocalDate().minusDays(back)))
                .map(
                        key ->
                                new DayRow(
                                        shelf,
                                        key.day(),
                                        Optional.ofNullable(known.get(key)),
                                        !now.isBefore(key.day().plusDays(1).atTime(MADE, 0)),
                                        broken.contains(key)));
    }

    private void show(List<DayRow> now) {
        rows.set(now);
        read.set(true);
        bug.set(Optional.empty());
        selected.set(
                selected.get()
                        .flatMap(
                                was ->
                                        now.stream()
                                                .filter(row -> Key.of(row).equals(Key.of(was)))
                                                .findFirst()));
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }
}
