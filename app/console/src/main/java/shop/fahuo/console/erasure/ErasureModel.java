package shop.fahuo.console.erasure;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.erasure.ErasureAnswered;
import shop.fahuo.store.erasure.ErasureRefusal;
import shop.fahuo.store.erasure.ErasureWish;
import shop.fahuo.store.erasure.Erasures;

import java.util.Optional;
import java.util.function.Supplier;

/// Takes the personal data out of the order on the page: first looked at, then asked about, then
/// done.
public final class ErasureModel {

    /// How far it has come.
    public sealed interface Step {

        record Idle() implements Step {}

        /// @param term what the law says against erasing it now; empty when nothing
        record Asking(OrderId id, OrderNumber number, Optional<ErasureRefusal> term)
                implements Step {}

        record Refused(OrderNumber number, ErasureRefusal why) implements Step {}

        /// There is nothing to erase any more.
        record Nothing(OrderNumber number) implements Step {}

        record Broken(Bug bug) implements Step {}
    }

    private static final Step IDLE = new Step.Idle();

    /// Nothing is written, and so nobody reads why.
    private static final ErasureWish LOOK =
            new ErasureWish(ErasureWish.State.ERASED, false, "look");

    private final ReadOnlyObjectProperty<OrderModel.Page> page;
    private final Erasures erasures;
    private final Supplier<Actor.Person> person;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(IDLE);

    /// @param page the order that shows
    /// @param person who sits here
    public ErasureModel(
            ReadOnlyObjectProperty<OrderModel.Page> page,
            Erasures erasures,
            Supplier<Actor.Person> person,
            Threads threads) {
        this.page = page;
        this.erasures = erasures;
        this.person = person;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether the order on the page has ended, as far as its row tells.
    public BooleanExpression possible() {
        return Bindings.createBooleanBinding(() -> ended().isPresent(), page);
    }

    public void ask() {
        ended().ifPresent(
                        found ->
                                threads.load(
                                        () -> erasures.preview(found.id(), LOOK).join(),
                                        would -> step.set(asking(found, would)),
                                        this::broken));
    }

    private static Step asking(OrderModel.Page.Found found, ErasureAnswered would) {
        var number = found.detail().row().key().number();
        return switch (would) {
            case ErasureAnswered.Done(var _, var _) ->
                    new Step.Asking(found.id(), number, Optional.empty());
            case ErasureAnswered.Already() -> new Step.Nothing(number);
            case ErasureAnswered.Refused(ErasureRefusal.KeptUntil term) ->
                    new Step.Asking(found.id(), number, Optional.of(term));
            case ErasureAnswered.Refused(var why) -> new Step.Refused(number, why);
        };
    }

    /// Does it. Erasing where a term was shown is before the term; keeping never is.
    public void give(ErasureWish.State how, String why) {
        if (step.get() instanceof Step.Asking(var id, var number, var term)) {
            boolean gone = how == ErasureWish.State.ERASED;
            var wish = new ErasureWish(how, gone && term.isPresent(), why);
            threads.load(
                    () -> erasures.erase(id, wish, person.get()).join(),
                    answered -> step.set(given(number, answered)),
                    this::broken);
        }
    }

    private static Step given(OrderNumber number, ErasureAnswered answered) {
        return switch (answered) {
            case ErasureAnswered.Done(var _, var _) -> IDLE;
            case ErasureAnswered.Already() -> new Step.Nothing(number);
            case ErasureAnswered.Refused(var why) -> new Step.Refused(number, why);
        };
    }

    public void dismiss() {
        step.set(IDLE);
    }

    private void broken(Bug bug) {
        step.set(new Step.Broken(bug));
    }

    private Optional<OrderModel.Page.Found> ended() {
        return page.get() instanceof OrderModel.Page.Found found
                        && found.detail().row().phase().hasEnded()
                ? Optional.of(found)
                : Optional.empty();
    }
}
