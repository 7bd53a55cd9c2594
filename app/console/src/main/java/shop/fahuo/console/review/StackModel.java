package shop.fahuo.console.review;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.ReadAhead;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.console.order.OrderModel.Page;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.insight.Background;
import shop.fahuo.store.insight.Backgrounds;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Orders;
import shop.fahuo.store.order.Stack;
import shop.fahuo.store.order.StackSort;
import shop.fahuo.store.review.Answered;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One order that waits for an answer after the other. The stack is what a list had of them when
/// somebody sat down; the next one is read while the one before it is looked at.
public final class StackModel {

    /// Within it nobody has read an order that came up.
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /// What ends the looking at an order. Whatever else is done with it, it stays.
    private static final Set<Answer> ENDING =
            EnumSet.of(Answer.APPROVE, Answer.HOLD, Answer.CANCEL);

    /// What the stack shows.
    public sealed interface State {

        /// Whether an order comes before.
        default boolean hasBefore() {
            return switch (this) {
                case At(var place, _, _, _) -> place > 1;
                case Through(var of, _, _) -> of > 0;
                case Blank(), Broken(_) -> false;
            };
        }

        /// Nobody has sat down to it, or it is being read.
        record Blank() implements State {}

        /// An order.
        ///
        /// @param place from 1
        /// @param whole false where the list has more than the stack
        /// @param taken how many somebody else was faster with
        record At(int place, int of, boolean whole, int taken) implements State {}

        /// The stack is through.
        ///
        /// @param of how many it had
        /// @param left how many were passed over
        record Through(int of, int left, int taken) implements State {}

        record Broken(Bug bug) implements State {}
    }

    private final Orders orders;
    private final OrderModel pages;
    private final Seconds seconds;
    private final ReviewModel review;
    private final Latest<Stack> reading;
    private final UndoModel undo;
    private final ReadAhead<OrderId, Optional<Background>> backgrounds;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Blank());
    private final ReadOnlyObjectWrapper<Optional<OrderId>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<OrderRow>> current =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Background>> background =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<StackSort> sort =
            new ReadOnlyObjectWrapper<>(StackSort.PROMISED);
    private final ReadOnlyObjectWrapper<Pace> pace;
    private Sitting sitting = new Sitting(new Stack(List.of(), true));
    private OrderFilter filter = OrderFilter.ALL;
    private Optional<Instant> since = Optional.empty();

    /// @param pages shows the order that is [#chosenProperty]
    /// @param answering what answers the orders it is given
    public StackModel(
            Orders orders,
            Backgrounds around,
            OrderModel pages,
            Function<ObservableValue<List<OrderRow>>, ReviewModel> answering,
            Seconds seconds,
            Threads threads) {
        this.orders = orders;
        this.pages = pages;
        this.seconds = seconds;
        reading = new Latest<>(threads, this::begin, this::fail);
        undo = new UndoModel(orders, seconds, threads, this::fail);
        backgrounds = new ReadAhead<>(threads, around::of, background::set, this::fail);
        pace = new ReadOnlyObjectWrapper<>(Pace.from(seconds.now()));
        review = answering.apply(current);
        pages.pageProperty().subscribe(this::arrived);
        review.tell(this::given);
    }

    /// Answers the order that shows.
    public ReviewModel review() {
        return review;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whose page is to show.
    public ReadOnlyObjectProperty<Optional<OrderId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What stands around it, as it was when it came up; empty while that is being read.
    public ReadOnlyObjectProperty<Optional<Background>> backgroundProperty() {
        return background.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<StackSort> sortProperty() {
        return sort.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Pace> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    public UndoModel lastAnswer() {
        return undo;
    }

    /// Sits down to what a list has in review.
    public void open(OrderFilter list) {
        filter = list;
        pace.set(Pace.from(seconds.now()));
        undo.forget();
        read();
    }

    /// The stack anew, in another order.
    public void sort(StackSort wanted) {
        if (wanted != sort.get()) {
            sort.set(wanted);
            read();
        }
    }

    /// The stack anew: what was passed over, and what has come since.
    public void again() {
        read();
    }

    /// Passes the order over.
    public void next() {
        sitting.next();
        go();
    }

    public void back() {
        sitting.back();
        go();
    }

    /// Takes the last answer back and returns to its order.
    public void undo() {
        undo.take(review);
    }

    private void read() {
        var asked = filter;
        var order = sort.get();
        reading.load(() -> orders.stack(asked, order, Stack.MOST));
    }

    private void begin(Stack stack) {
        sitting = new Sitting(stack);
        go();
    }

    /// Until its page is here there is nothing that an answer could be given to.
    private void go() {
        since = Optional.empty();
        current.set(List.of());
        background.set(Optional.empty());
        var id = sitting.current();
        if (id.isEmpty()) {
            state.set(new State.Through(sitting.size(), sitting.left(), sitting.taken()));
        } else {
            state.set(at());
            backgrounds.show(id.get());
        }
        chosen.set(id);
        arrived();
    }

    private State at() {
        return new State.At(sitting.place(), sitting.size(), sitting.isWhole(), sitting.taken());
    }

    /// The page that was asked for is here, or it has changed.
    private void arrived() {
        if (pages.pageProperty().get() instanceof Page.Found found
                && chosen.get().filter(found.id()::equals).isPresent()) {
            var row = found.detail().row();
            boolean fresh = since.isEmpty();
            if (isUnread() && row.phase() != Phase.REVIEW && !sitting.isAnswered(row.id())) {
                sitting.drop();
                go();
                return;
            }
            current.set(List.of(row));
            if (fresh) {
                since = Optional.of(seconds.now());
                sitting.following().ifPresent(this::ahead);
            }
        }
    }

    /// Whether nobody can have looked at it yet. What was read ahead may be out of date, and what
    /// was read anew tells a moment later.
    private boolean isUnread() {
        return since.filter(at -> at.plus(GLANCE).isBefore(seconds.now())).isEmpty();
    }

    private void ahead(OrderId id) {
        pages.ahead(id);
        backgrounds.ahead(id);
    }

    private void given(Results results) {
        results.each().stream()
                .filter(one -> one.answered() instanceof Answered.Done)
                .forEach(one -> given(results.answer(), one.row()));
    }

    private void given(Answer answer, OrderRow row) {
        if (undo.isUndoneBy(answer, row.id())) {
            pace.set(pace.get().withoutLast());
            undo.forget();
            sitting.reopen(row.id());
            go();
        } else if (ENDING.contains(answer)) {
            undo.note(answer, row);
            sitting.answer(row.id());
            // Somebody may have gone on before the answer was given.
            if (chosen.get().filter(row.id()::equals).isPresent()) {
                var now = seconds.now();
                pace.set(pace.get().with(Duration.between(since.orElse(now), now)));
                next();
            }
        }
    }

    private void fail(Bug bug) {
        state.set(new State.Broken(bug));
    }
}
