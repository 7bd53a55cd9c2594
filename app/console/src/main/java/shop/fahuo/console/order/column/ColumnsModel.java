package shop.fahuo.console.order.column;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.order.column.ColumnChoice.Chosen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The columns of the list of orders: as many as there is room for, until a person chooses.
/// Whatever is changed first takes the rest as it shows then.
public final class ColumnsModel {

    private final ReadOnlyObjectWrapper<ColumnChoice> choice;
    private final Consumer<ColumnChoice> remember;
    private double room;

    /// @param first what was chosen before
    /// @param remember keeps what is chosen for the next start
    public ColumnsModel(ColumnChoice first, Consumer<ColumnChoice> remember) {
        choice = new ReadOnlyObjectWrapper<>(first);
        this.remember = remember;
    }

    public ReadOnlyObjectProperty<ColumnChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// @param width of the list, in pixels
    public void room(double width) {
        room = Math.max(0, width);
    }

    /// Every column, from left to right, shown or not.
    public List<Chosen> now() {
        return choice.get().isNone() ? byRoom() : choice.get().columns();
    }

    private List<Chosen> byRoom() {
        return Arrays.stream(QueueColumn.values())
                .map(one -> new Chosen(one, one.hasRoomIn(room), OptionalInt.empty()))
                .toList();
    }

    public void show(QueueColumn column, boolean wanted) {
        change(column, one -> one.shown(wanted));
    }

    /// A person dragged its border.
    ///
    /// @param pixels how wide it is now
    public void widen(QueueColumn column, int pixels) {
        change(column, one -> one.wide(pixels));
    }

    /// @param by so many places to the right, or to the left if less than 0; as far as there are
    ///   any
    public void move(QueueColumn column, int by) {
        var order = new ArrayList<>(now().stream().map(Chosen::column).toList());
        int from = order.indexOf(column);
        order.add(Math.clamp((long) from + by, 0, order.size() - 1), order.remove(from));
        arrange(order);
    }

    /// @param order every column, from left to right
    public void arrange(List<QueueColumn> order) {
        var now = now();
        if (!order.equals(now.stream().map(Chosen::column).toList())) {
            use(
                    new ColumnChoice(
                            order.stream()
                                    .flatMap(
                                            column ->
                                                    now.stream()
                                                            .filter(one -> one.column() == column))
                                    .toList()));
        }
    }

    /// As many as there is room for again.
    public void reset() {
        use(ColumnChoice.NONE);
    }

    private void change(QueueColumn column, UnaryOperator<Chosen> changed) {
        var now = now();
        var wanted =
                now.stream().map(one -> one.column() == column ? changed.apply(one) : one).toList();
        if (!wanted.equals(now)) {
            use(new ColumnChoice(wanted));
        }
    }

    private void use(ColumnChoice wanted) {
        choice.set(wanted);
        remember.accept(wanted);
    }
}
