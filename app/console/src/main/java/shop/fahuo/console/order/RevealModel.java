package shop.fahuo.console.order;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Alarm;
import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.Orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Whom the order on the page goes to, in full for as long as it takes to write it on a parcel.
/// Another order, or news from the channel about this one, masks it again.
public final class RevealModel {

    /// What may be read of the recipient.
    public sealed interface State {

        record Masked() implements State {}

        record Clear(Recipient recipient) implements State {}

        record Broken(Bug bug) implements State {}
    }

    static final Duration LONGEST = Duration.ofSeconds(60);

    /// The clock is looked at this often: a desk that slept must not wake up with an address on it.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final State MASKED = new State.Masked();

    /// What was asked for.
    ///
    /// @param changes how often the channel had changed the order
    private record Subject(OrderId id, long changes) {}

    private final ReadOnlyObjectProperty<OrderModel.Page> page;
    private final Orders orders;
    private final Supplier<Actor.Person> person;
    private final Clock clock;
    private final Alarm alarm;
    private final Latest<Optional<Recipient>> asking;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(MASKED);
    private final ReadOnlyObjectWrapper<Optional<RevealReason>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private RevealReason last = RevealReason.PACK;
    private Optional<Subject> subject = Optional.empty();
    private Instant end = Instant.MIN;

    /// @param page the order that shows
    /// @param person who sits here
    public RevealModel(
            ReadOnlyObjectProperty<OrderModel.Page> page,
            Orders orders,
            Supplier<Actor.Person> person,
            Clock clock,
            Alarm alarm,
            Threads threads) {
        this.page = page;
        this.orders = orders;
        this.person = person;
        this.clock = clock;
        this.alarm = alarm;
        asking = new Latest<>(threads, this::show, bug -> state.set(new State.Broken(bug)));
        page.subscribe(this::turn);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether there is somebody to show who does not show.
    public BooleanExpression possible() {
        return Bindings.createBooleanBinding(
                () -> !isClear() && found().filter(RevealModel::goesToSomebody).isPresent(),
                page,
                state);
    }

    public BooleanExpression clear() {
        return Bindings.createBooleanBinding(this::isClear, state);
    }

    /// What is picked at first while somebody is asked why; empty while nobody is.
    public ReadOnlyObjectProperty<Optional<RevealReason>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Nothing shows before it is said why.
    public void ask() {
        if (possible().get()) {
            asked.set(Optional.of(last));
        }
    }

    /// Nobody wants to see it any more.
    public void dismiss() {
        asked.set(Optional.empty());
    }

    /// Shows the recipient; that this person looked, and why, is on record before.
    ///
    /// @param note may be empty
    public void reveal(RevealReason reason, String note) {
        dismiss();
        last = reason;
        var by = person.get();
        subject.map(Subject::id)
                .ifPresent(id -> asking.load(() -> orders.reveal(id, by, reason, note)));
    }

    public void mask() {
        asking.forget();
        state.set(MASKED);
    }

    private boolean isClear() {
        return state.get() instanceof State.Clear;
    }

    private Optional<OrderDetail> found() {
        return page.get() instanceof OrderModel.Page.Found(var detail, var _, var _, var _)
                ? Optional.of(detail)
                : Optional.empty();
    }

    private static boolean goesToSomebody(OrderDetail detail) {
        return !detail.order().recipient().equals(Recipient.NOBODY);
    }

    private void turn() {
        var now = found().map(RevealModel::subject);
        if (!now.equals(subject)) {
            subject = now;
            dismiss();
            mask();
        }
    }

    private static Subject subject(OrderDetail detail) {
        long changes =
                detail.events().stream().filter(event -> event.what().equals("changed")).count();
        return new Subject(detail.row().id(), changes);
    }

    private void show(Optional<Recipient> recipient) {
        state.set(recipient.<State>map(State.Clear::new).orElse(MASKED));
        end = clock.instant().plus(LONGEST);
        watch();
    }

    private void watch() {
        if (!clock.instant().isBefore(end)) {
            mask();
        } else if (isClear()) {
            alarm.after(LOOK, this::watch);
        }
    }
}
