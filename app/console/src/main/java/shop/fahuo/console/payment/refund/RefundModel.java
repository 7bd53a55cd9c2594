package shop.fahuo.console.payment.refund;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.refund.RefundAnswered;
import shop.fahuo.store.payment.refund.RefundLimits;
import shop.fahuo.store.payment.refund.RefundProposal;
import shop.fahuo.store.payment.refund.RefundRefusal;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.payment.refund.Refunds;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// What a person does about money that goes back: first it is shown what would happen, then it is
/// asked for or answered.
public final class RefundModel {

    /// How far it has come.
    public sealed interface Step {

        record Idle() implements Step {}

        /// @param draft nothing has happened yet
        record Asking(RefundDraftModel draft) implements Step {}

        /// @param limits from where on an amount has to be typed to be agreed to
        record Answering(RefundRecord refund, RefundAnswer answer, RefundLimits limits)
                implements Step {}

        record Running() implements Step {}

        /// Nothing changed.
        record Refused(RefundRefusal why) implements Step {}

        record Broken(Bug bug) implements Step {}
    }

    private static final Step IDLE = new Step.Idle();

    private record Opening(RefundProposal all, RefundLimits limits) {}

    private final ReadOnlyObjectProperty<OrderModel.Page> page;
    private final Refunds refunds;
    private final Desk desk;
    private final Supplier<Actor.Person> person;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(IDLE);

    /// @param page the order that shows
    /// @param person who sits here
    public RefundModel(
            ReadOnlyObjectProperty<OrderModel.Page> page,
            Refunds refunds,
            Desk desk,
            Supplier<Actor.Person> person,
            Threads threads) {
        this.page = page;
        this.refunds = refunds;
        this.desk = desk;
        this.person = person;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether some of the money of the order on the page could still go back.
    public BooleanExpression canAsk() {
        return Bindings.createBooleanBinding(
                () -> order().filter(RefundModel::isAnyLeft).isPresent(), page);
    }

    boolean fits(RefundAnswer answer, RefundRecord refund) {
        return answer.fits(refund, person.get());
    }

    boolean isOwn(RefundRecord refund) {
        return RefundAnswer.isOwn(refund, person.get());
    }

    /// Nothing happens yet.
    public void begin() {
        order().filter(RefundModel::isAnyLeft).ifPresent(this::begin);
    }

    private void begin(OrderModel.Page.Found order) {
        var id = order.id();
        threads.load(
                () -> new Opening(refunds.propose(id, RefundWish.EVERYTHING), refunds.limits()),
                opening -> open(order, opening),
                this::fail);
    }

    private void open(OrderModel.Page.Found order, Opening opening) {
        var all = opening.all();
        step.set(
                all.refusal()
                        .<Step>map(Step.Refused::new)
                        .orElseGet(
                                () ->
                                        new Step.Asking(
                                                new RefundDraftModel(
                                                        order,
                                                        all,
                                                        opening.limits(),
                                                        refunds,
                                                        threads,
                                                        this::fail))));
    }

    /// Asks for what the draft says.
    ///
    /// @param code why, for the shop alone
    /// @param reason shown to the buyer
    public void ask(RefundReason code, String reason, String note) {
        if (step.get() instanceof Step.Asking(var draft) && draft.ready().get()) {
            var by = person.get();
            var wish = draft.wish(code, reason, note);
            run(() -> refunds.ask(draft.order().id(), wish, by));
        }
    }

    /// Nothing happens yet.
    public void propose(RefundAnswer answer, RefundRecord refund) {
        if (fits(answer, refund)) {
            threads.load(
                    refunds::limits,
                    limits -> step.set(new Step.Answering(refund, answer, limits)),
                    this::fail);
        }
    }

    /// Gives the proposed answer.
    ///
    /// @param note how it was paid back, for [RefundAnswer#SETTLE]
    public void give(String note) {
        if (step.get() instanceof Step.Answering(var refund, var answer, var _)) {
            var by = person.get();
            run(() -> give(answer, refund, by, note));
        }
    }

    /// Away with what shows. What is running goes on.
    public void dismiss() {
        step.set(IDLE);
    }

    private CompletableFuture<RefundAnswered> give(
            RefundAnswer answer, RefundRecord refund, Actor.Person by, String note) {
        var reference = refund.reference();
        return switch (answer) {
            case APPROVE -> refunds.approve(reference, by);
            case DECLINE -> refunds.decline(reference, by, note);
            case SETTLE -> refunds.settle(reference, by, note);
            case DROP -> refunds.drop(reference, by, note);
            case RETRY -> desk.retry(refund.order(), by, note).thenApply(told -> of(told, refund));
        };
    }

    /// The desk tries all of an order again that was given up; when there is nothing, somebody else
    /// was first.
    private static RefundAnswered of(Answered told, RefundRecord refund) {
        return switch (told) {
            case Answered.Done _ ->
                    new RefundAnswered.Done(refund.reference(), refund.state(), refund.amount());
            case Answered.Refused _ ->
                    new RefundAnswered.Refused(new RefundRefusal.WrongState(refund.state()));
        };
    }

    private void run(Supplier<CompletableFuture<RefundAnswered>> command) {
        step.set(new Step.Running());
        threads.load(() -> command.get().join(), this::show, this::fail);
    }

    private void show(RefundAnswered answered) {
        step.set(
                switch (answered) {
                    case RefundAnswered.Done _ -> IDLE;
                    case RefundAnswered.Refused(var why) -> new Step.Refused(why);
                });
    }

    private void fail(Bug bug) {
        step.set(new Step.Broken(bug));
    }

    private Optional<OrderModel.Page.Found> order() {
        return page.get() instanceof OrderModel.Page.Found found
                ? Optional.of(found)
                : Optional.empty();
    }

    private static boolean isAnyLeft(OrderModel.Page.Found order) {
        return RefundSums.of(order).filter(sums -> sums.left().compareTo(Fen.ZERO) > 0).isPresent();
    }
}
