package shop.fahuo.console.payment.refund;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.refund.Refunds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The refunds that wait for a person: those a second one has to agree to, then those that do not
/// go through. Follows what the worker and others do.
public final class RefundsModel {

    /// Who has more of a kind than this works on the first of them.
    private static final int MOST = 500;

    /// Those to agree to first.
    private static final List<RefundState> SHOWN =
            Stream.of(RefundState.values()).filter(RefundState::waitsForPerson).toList();

    private final Refunds refunds;
    private final Latest<List<RefundRecord>> loading;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<List<RefundRecord>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RefundRecord>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public RefundsModel(Refunds refunds, Threads threads) {
        this.refunds = refunds;
        loading = new Latest<>(threads, this::show, cause -> bug.set(Optional.of(cause)));
        refresh = new Coalesced(threads, this::look);
    }

    /// In the order of the list.
    public ReadOnlyObjectProperty<List<RefundRecord>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<RefundRecord>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Whether the list has been read at all, so that an empty one is truly empty.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// How many a second person has to agree to.
    public long waiting() {
        return rows.get().stream().filter(refund -> refund.state() == RefundState.WAITING).count();
    }

    /// How many do not go through.
    public long inTrouble() {
        return count() - waiting();
    }

    public long count() {
        return rows.get().size();
    }

    public void select(Optional<RefundRecord> refund) {
        selected.set(refund);
    }

    /// Reads the list.
    public void look() {
        loading.load(
                () ->
                        SHOWN.stream()
                                .flatMap(state -> refunds.in(Optional.of(state), MOST).stream())
                                .toList());
    }

    /// Orders have changed; callable from any thread.
    public void ordersChanged() {
        refresh.signal();
    }

    /// The one that was selected stays so while it is in the list; else the one that took its place
    /// is, so that the list is worked down without touching the mouse.
    private void show(List<RefundRecord> now) {
        var before = rows.get();
        var chosen = selected.get();
        rows.set(now);
        read.set(true);
        bug.set(Optional.empty());
        selected.set(chosen.flatMap(was -> find(now, was).or(() -> at(now, before.indexOf(was)))));
    }

    private static Optional<RefundRecord> find(List<RefundRecord> rows, RefundRecord refund) {
        return rows.stream().filter(row -> row.reference().equals(refund.reference())).findFirst();
    }

    private static Optional<RefundRecord> at(List<RefundRecord> rows, int place) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(Math.clamp(place, 0, rows.size() - 1)));
    }
}
