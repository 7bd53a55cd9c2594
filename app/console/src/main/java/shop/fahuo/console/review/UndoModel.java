package shop.fahuo.console.review;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Orders;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The answer that was given last, and whether it can still be taken back.
public final class UndoModel {

    private final Orders orders;
    private final Seconds seconds;
    private final Latest<List<OrderRow>> looking;
    private final ReadOnlyObjectWrapper<Optional<LastAnswer>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(false);
    private Subscription ticks = Subscription.EMPTY;

    UndoModel(Orders orders, Seconds seconds, Threads threads, Consumer<Bug> failed) {
        this.orders = orders;
        this.seconds = seconds;
        looking = new Latest<>(threads, this::looked, failed);
    }

    public ReadOnlyObjectProperty<Optional<LastAnswer>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    void forget() {
        looking.forget();
        set(Optional.empty());
    }

    /// @param row as it was answered; what the answer made of it is looked up
    void note(Answer answer, OrderRow row) {
        set(Optional.of(new LastAnswer(answer, row, row)));
        looking.load(() -> orders.rows(List.of(row.id())));
    }

    /// Notes what was given to one order. Several are taken back as several.
    ///
    /// @return the order whose answer was taken back by this one, as it was before both
    Optional<OrderRow> hear(Results results) {
        if (results.done() == 0) {
            return Optional.empty();
        }
        var row = results.each().getFirst().row();
        var undone = last.get().filter(one -> one.isUndoneBy(results.answer(), row.id()));
        if (results.each().size() == 1 && undone.isEmpty()) {
            note(results.answer(), row);
        } else {
            forget();
        }
        return undone.map(LastAnswer::before);
    }

    boolean isUndoneBy(Answer answer, OrderId order) {
        return last.get().filter(one -> one.isUndoneBy(answer, order)).isPresent();
    }

    void take(ReviewModel review) {
        last.get()
                .ifPresent(
                        one ->
                                one.undoing(seconds.now())
                                        .ifPresent(undo -> review.takeBack(one.now(), undo)));
    }

    private void looked(List<OrderRow> rows) {
        rows.forEach(row -> set(last.get().map(one -> one.now(row))));
    }

    private void set(Optional<LastAnswer> answer) {
        last.set(answer);
        look();
    }

    /// Only time ends what can be taken back here.
    private void look() {
        ticks.unsubscribe();
        var now = seconds.now();
        possible.set(last.get().flatMap(one -> one.undoing(now)).isPresent());
        ticks =
                last.get().flatMap(one -> one.ends(now)).isPresent()
                        ? seconds.listen(this::look)
                        : Subscription.EMPTY;
    }
}
