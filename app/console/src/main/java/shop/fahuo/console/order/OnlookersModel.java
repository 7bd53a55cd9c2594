package shop.fahuo.console.order;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Alarm;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.review.Onlooker;
import shop.fahuo.store.review.Onlookers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Tells the other desks of a shared database which order shows here, and knows what shows there.
/// It asks one thing at a time, so that whoever steps through a list says where they are and not
/// where they were. Where there is one desk it does nothing at all.
public final class OnlookersModel {

    /// Others are looked for this often, besides whenever another order shows.
    static final Duration LOOK = Duration.ofSeconds(5);

    /// What shows here is said again this often; see [Onlookers#UNHEARD].
    static final Duration BEAT = Duration.ofSeconds(15);

    private final Onlookers onlookers;
    private final Supplier<Actor.Person> person;
    private final Clock clock;
    private final Alarm alarm;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<List<Onlooker>> others =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<OrderId> here = Optional.empty();
    private Optional<OrderId> said = Optional.empty();
    private Instant due = Instant.MAX;
    private boolean asking;
    private boolean again;

    /// @param person who sits here
    public OnlookersModel(
            Onlookers onlookers,
            Supplier<Actor.Person> person,
            Clock clock,
            Alarm alarm,
            Threads threads) {
        this.onlookers = onlookers;
        this.person = person;
        this.clock = clock;
        this.alarm = alarm;
        this.threads = threads;
    }

    /// What the other desks have before them, as it was when they were last looked for.
    public ReadOnlyObjectProperty<List<Onlooker>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    /// Who else has this order before them, who came first first.
    List<Onlooker> at(OrderId order) {
        return others.get().stream().filter(one -> one.order().equals(order)).toList();
    }

    /// @param order that shows here; empty when none does, or nobody can see it
    public void show(Optional<OrderId> order) {
        if (onlookers.isShared() && !order.equals(here)) {
            here = order;
            ask();
        }
    }

    /// Looks for other desks from now on, where there can be any.
    public void watch() {
        if (onlookers.isShared()) {
            askAgain();
        }
    }

    private void askAgain() {
        ask();
        alarm.after(LOOK, this::askAgain);
    }

    private void ask() {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        if (here.equals(said) && clock.instant().isBefore(due)) {
            threads.load(onlookers::others, this::show, bug -> fail());
        } else {
            said = here;
            due = here.isPresent() ? clock.instant().plus(BEAT) : Instant.MAX;
            var by = person.get();
            var order = here;
            threads.load(() -> say(order, by), this::show, bug -> fail());
        }
    }

    private List<Onlooker> say(Optional<OrderId> order, Actor.Person by) {
        order.ifPresentOrElse(id -> onlookers.look(id, by), onlookers::leave);
        return onlookers.others();
    }

    private void show(List<Onlooker> found) {
        others.set(found);
        goOn();
    }

    /// Who is there nobody knows; what was to be said is said at the next look.
    private void fail() {
        others.set(List.of());
        due = Instant.MIN;
        goOn();
    }

    private void goOn() {
        asking = false;
        if (again) {
            again = false;
            ask();
        }
    }
}
