package shop.fahuo.console.review;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Orders;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Desk;
import shop.fahuo.store.ship.ByHand;
import shop.fahuo.store.ship.Parcels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a person answers to the selected orders: first proposed, with what it would do, then given.
public final class ReviewModel {

    /// How far an answer has come.
    public sealed interface Step {

        record Idle() implements Step {}

        /// @param proposal nothing has happened yet
        record Proposed(Proposal proposal) implements Step {}

        record Running(Proposal proposal) implements Step {}

        record Given(Results results) implements Step {}

        record Broken(Bug bug) implements Step {}
    }

    private static final Step IDLE = new Step.Idle();

    private final Desk desk;
    private final Parcels parcels;
    private final ByHand byHand;
    private final Supplier<Actor.Person> person;
    private final Seconds seconds;
    private final Jobs jobs;
    private final ObservableValue<List<OrderRow>> selected;
    private final Consumer<List<OrderRow>> select;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(IDLE);
    private final ReadOnlyBooleanWrapper recallable = new ReadOnlyBooleanWrapper(false);
    private Subscription ticks = Subscription.EMPTY;
    private Consumer<Results> told = results -> {};
    private Optional<UndoModel> undo = Optional.empty();

    /// @param person who sits here
    /// @param seconds end what may be recalled
    /// @param selected the orders an answer would be for
    /// @param select selects other ones
    public ReviewModel(
            Desk desk,
            Parcels parcels,
            ByHand byHand,
            Supplier<Actor.Person> person,
            Seconds seconds,
            Jobs jobs,
            ObservableValue<List<OrderRow>> selected,
            Consumer<List<OrderRow>> select) {
        this.desk = desk;
        this.parcels = parcels;
        this.byHand = byHand;
        this.person = person;
        this.seconds = seconds;
        this.jobs = jobs;
        this.selected = selected;
        this.select = select;
        selected.subscribe(this::lookForRecalls);
    }

    /// Lets the last answer be taken back when nothing that is selected can be: whoever works a
    /// list down has the next order before them by then.
    public ReviewModel remembering(Orders orders, Threads threads) {
        var last = new UndoModel(orders, seconds, threads, bug -> step.set(new Step.Broken(bug)));
        undo = Optional.of(last);
        last.possibleProperty().subscribe(this::lookForRecalls);
        return this;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether some selected order could be given this answer.
    public BooleanExpression possible(Answer answer) {
        return answer == Answer.RECALL
                ? recallable
                : Bindings.createBooleanBinding(() -> fits(answer), selected);
    }

    private boolean fits(Answer answer) {
        var now = seconds.now();
        return selected.getValue().stream().anyMatch(row -> Request.fits(answer, row, now));
    }

    /// Only this answer ceases to fit by time alone.
    private void lookForRecalls() {
        ticks.unsubscribe();
        boolean selectedFits = fits(Answer.RECALL);
        recallable.set(
                selectedFits || undo.filter(last -> last.possibleProperty().get()).isPresent());
        ticks = selectedFits ? seconds.listen(this::lookForRecalls) : Subscription.EMPTY;
    }

    /// Nothing happens yet.
    public void propose(Answer answer) {
        propose(answer, selected.getValue());
    }

    /// As [#propose(Answer)], to other orders than those that are selected.
    public void propose(Answer answer, List<OrderRow> rows) {
        var proposal = Proposal.of(answer, rows, seconds.now());
        if (!proposal.fitting().isEmpty() && !(step.get() instanceof Step.Running)) {
            step.set(new Step.Proposed(proposal));
        }
    }

    /// Time is short and nothing is lost by it: one order is recalled at once. Several are proposed
    /// first. Where none of those selected can be, the last answer is taken back.
    public void recall() {
        if (fits(Answer.RECALL)) {
            propose(Answer.RECALL);
            giveIfAlone(Answer.RECALL, new Request.Recall());
        } else {
            undo.ifPresent(last -> last.take(this));
        }
    }

    /// Has the other side asked about what is selected; about one order at once, for nothing is
    /// lost by it. Several are proposed first.
    public void ask() {
        propose(Answer.ASK);
        giveIfAlone(Answer.ASK, new Request.Ask());
    }

    /// As [#ask()], about one order.
    public void ask(OrderRow row) {
        propose(Answer.ASK, List.of(row));
        giveIfAlone(Answer.ASK, new Request.Ask());
    }

    /// Takes an answer back that was given a moment ago, at once.
    void takeBack(OrderRow row, Request request) {
        var answer = request instanceof Request.Release ? Answer.RELEASE : Answer.RECALL;
        propose(answer, List.of(row));
        giveIfAlone(answer, request);
    }

    private void giveIfAlone(Answer answer, Request request) {
        if (step.get() instanceof Step.Proposed(var proposal)
                && proposal.answer() == answer
                && proposal.fitting().size() == 1
                && proposal.others().isEmpty()) {
            give(request, "");
        }
    }

    /// Gives the proposed answer to every order it fits.
    public void give(Request request, String note) {
        if (step.get() instanceof Step.Proposed(var proposal)) {
            step.set(new Step.Running(proposal));
            var by = person.get();
            jobs.start(
                    Wording.of("review.job", proposal.fitting().size()),
                    progress -> give(request, note, by, proposal, progress),
                    results -> given(proposal, results),
                    bug -> step.set(new Step.Broken(bug)));
        }
    }

    /// What was refused stays selected, so that something else can be done about it.
    private void given(Proposal proposal, Results results) {
        if (results.refused().isEmpty()) {
            // Who put the sheet away while it ran may have another one open by now.
            if (step.get().equals(new Step.Running(proposal))) {
                step.set(IDLE);
            }
        } else {
            select.accept(results.refused().stream().map(Results.Refused::row).toList());
            step.set(new Step.Given(results));
        }
        undo.flatMap(last -> last.hear(results)).ifPresent(row -> select.accept(List.of(row)));
        told.accept(results);
    }

    /// @param listener hears what became of every answer that is given here
    void tell(Consumer<Results> listener) {
        told = listener;
    }

    /// Writes what was refused, and why, to a file.
    ///
    /// @param ui in whose words
    public void export(Path file, Results results, Ui ui) {
        jobs.start(
                Wording.of("review.export.job", results.refused().size()),
                progress -> RefusedCsv.write(file, results.refused(), ui),
                written -> {},
                bug -> step.set(new Step.Broken(bug)));
    }

    /// Away with the proposal, or with the results once they are read. What is running goes on.
    public void dismiss() {
        step.set(IDLE);
    }

    private Results give(
            Request request, String note, Actor.Person by, Proposal proposal, Progress progress) {
        var rows = proposal.fitting();
        var waiting = new ArrayList<CompletableFuture<Answered>>();
        for (var row : rows) {
            waiting.add(give(request, row.id(), by, note));
        }
        var each = new ArrayList<Results.One>();
        for (int i = 0; i < rows.size(); i++) {
            each.add(new Results.One(rows.get(i), waiting.get(i).join()));
            progress.report(i + 1, rows.size());
        }
        return new Results(proposal.answer(), each);
    }

    private CompletableFuture<Answered> give(
            Request request, OrderId id, Actor.Person by, String note) {
        return switch (request) {
            case Request.Approve(var reason) -> desk.approve(id, by, Optional.of(reason), note);
            case Request.PutOnHold(var reason, var until) -> desk.hold(id, reason, until, by, note);
            case Request.Release(var only) -> desk.release(id, only, by, note);
            case Request.Recall() -> desk.recall(id, by, note);
            case Request.Ask() -> desk.ask(id, by, note);
            case Request.DoneOutside(var proof) -> byHand.done(id, by, proof, note);
            case Request.Retry() -> desk.retry(id, by, note);
            case Request.Settle() -> desk.settle(id, by, note);
            case Request.Cancel(var reason) -> desk.cancel(id, by, reason.name(), note);
            case Request.MarkShipped(var parcel) -> parcels.markShipped(id, parcel, by, note);
        };
    }
}
