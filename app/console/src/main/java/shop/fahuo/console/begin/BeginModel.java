package shop.fahuo.console.begin;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.begin.BeginStep.Ticked;
import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.FirstSteps;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.store.insight.Beginning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The three steps to a first order that ships, ticked off as they happen, and the way into the
/// practice shop.
public final class BeginModel {

    private static final Beginning NOTHING = new Beginning(false, false, 0, false, false, false);

    private final boolean practice;
    private final Supplier<Beginning> shop;
    private final PracticeDoor door;
    private final DeskModel desk;
    private final Threads threads;
    private final Latest<Beginning> looking;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<List<Ticked>> steps;
    private final ReadOnlyBooleanWrapper guiding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Door> opening = new ReadOnlyObjectWrapper<>(Door.SHUT);
    private Beginning seen = NOTHING;
    private boolean over;

    /// How the practice shop stands.
    public enum Door {
        SHUT,
        OPEN,
        /// It did not open, or ended badly.
        FAILED
    }

    /// @param practice whether this is the practice shop
    /// @param shop how far it has come
    public BeginModel(
            boolean practice,
            Supplier<Beginning> shop,
            PracticeDoor door,
            DeskModel desk,
            Threads threads) {
        this.practice = practice;
        this.shop = shop;
        this.door = door;
        this.desk = desk;
        this.threads = threads;
        steps = new ReadOnlyObjectWrapper<>(BeginStep.of(practice, NOTHING));
        over = desk.firstSteps() == FirstSteps.OVER;
        // What cannot be looked at now is looked at with the next change.
        looking = new Latest<>(threads, this::show, _ -> {});
        refresh = new Coalesced(threads, this::look);
    }

    public boolean isPractice() {
        return practice;
    }

    public ReadOnlyObjectProperty<List<Ticked>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// Whether the steps stand above the lists.
    public ReadOnlyBooleanProperty guidingProperty() {
        return guiding.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Door> doorProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Looks how far the shop has come, as long as anybody wants to know.
    public void look() {
        if (!over || seen.orders() == 0) {
            looking.load(shop);
        }
    }

    /// The shop has changed; callable from any thread.
    public void shopChanged() {
        refresh.signal();
    }

    /// Puts the steps away for good.
    public void dismiss() {
        end();
        guiding.set(false);
    }

    /// Opens the practice shop, at most once at a time.
    public void openPractice() {
        if (practice || opening.get() == Door.OPEN) {
            return;
        }
        opening.set(Door.OPEN);
        var language = desk.lookProperty().get().language();
        threads.load(
                () -> {
                    try {
                        return door.open(language);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                this::follow,
                _ -> opening.set(Door.FAILED));
    }

    private void follow(CompletableFuture<Integer> closed) {
        var _ =
                closed.whenCompleteAsync(
                        (status, failed) ->
                                opening.set(
                                        failed == null && status == 0 ? Door.SHUT : Door.FAILED),
                        threads.ui());
    }

    private void show(Beginning now) {
        seen = now;
        steps.set(BeginStep.of(practice, now));
        if (over) {
            return;
        }
        boolean fresh = practice || now.orders() == 0;
        if (desk.firstSteps() == FirstSteps.UNSEEN) {
            if (!fresh) {
                over = true;
                return;
            }
            desk.firstSteps(FirstSteps.BEGUN);
        }
        guiding.set(practice || now.orders() > 0);
        if (steps.get().stream().allMatch(Ticked::done)) {
            end();
        }
    }

    /// What is done stays in sight until it is put away or the window closes.
    private void end() {
        over = true;
        desk.firstSteps(FirstSteps.OVER);
    }
}
