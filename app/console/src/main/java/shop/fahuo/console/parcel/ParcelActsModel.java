package shop.fahuo.console.parcel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.tariff.ParcelComparison;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.store.parcel.Packing;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.parcel.ParcelLine;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.Take;
import shop.fahuo.store.ship.Leaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/// What a person does about the selected parcels: first proposed, with what it would do, then done.
public final class ParcelActsModel {

    /// How far it has come.
    public sealed interface Step {

        record Idle() implements Step {}

        /// @param proposal nothing has happened yet
        record Proposed(ParcelProposal proposal) implements Step {}

        /// @param parcels how many
        record Running(int parcels) implements Step {}

        /// Something was refused.
        record Given(ParcelResults results) implements Step {}

        record Broken(Bug bug) implements Step {}
    }

    /// What the sheet asks for.
    ///
    /// @param words the number that was found, or how somebody made sure; may be empty
    /// @param takes what comes out of the parcel
    /// @param way by whom it goes
    public record Said(String words, List<Take> takes, Optional<Service> way) {

        public static final Said NOTHING = new Said("", List.of());

        public Said(String words, List<Take> takes) {
            this(words, takes, Optional.empty());
        }

        public Said {
            takes = List.copyOf(takes);
        }
    }

    private static final Step IDLE = new Step.Idle();

    private final Packing packing;
    private final Leaving leaving;
    private final ParcelComparison comparison;
    private final Supplier<Actor.Person> person;
    private final Jobs jobs;
    private final Threads threads;
    private final ObservableValue<List<ParcelRow>> selected;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(IDLE);

    /// @param person who sits here
    /// @param selected what it would be done to
    public ParcelActsModel(
            Packing packing,
            Leaving leaving,
            ParcelComparison comparison,
            Supplier<Actor.Person> person,
            Jobs jobs,
            Threads threads,
            ObservableValue<List<ParcelRow>> selected) {
        this.packing = packing;
        this.leaving = leaving;
        this.comparison = comparison;
        this.person = person;
        this.jobs = jobs;
        this.threads = threads;
        this.selected = selected;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether it could be done to some selected parcel.
    public BooleanExpression possible(ParcelAct act) {
        return Bindings.createBooleanBinding(
                () -> !act.fitting(selected.getValue()).isEmpty(), selected);
    }

    /// Nothing happens yet.
    public void propose(ParcelAct act) {
        var rows = selected.getValue();
        if (act.fitting(rows).isEmpty() || step.get() instanceof Step.Running) {
            return;
        }
        threads.load(
                () ->
                        ParcelProposal.of(
                                act,
                                rows,
                                act == ParcelAct.SPLIT ? lines(rows.getFirst().id()) : List.of(),
                                act == ParcelAct.ROUTE
                                        ? comparison.of(rows.getFirst())
                                        : List.of()),
                proposal -> step.set(new Step.Proposed(proposal)),
                this::fail);
    }

    private List<ParcelLine> lines(ParcelId id) {
        return packing.list().find(id).map(ParcelDetail::lines).orElse(List.of());
    }

    /// Does what was proposed.
    public void give(Said said) {
        if (step.get() instanceof Step.Proposed(var proposal)) {
            var by = person.get();
            var rows = proposal.fitting();
            run(
                    rows.size(),
                    progress ->
                            proposal.act() == ParcelAct.MERGE
                                    ? merge(rows, by)
                                    : each(proposal.act(), rows, said, by, progress));
        }
    }

    /// Packs all that is promised to an order and in no parcel yet.
    public void make(OrderId order, OrderKey key) {
        if (!(step.get() instanceof Step.Running)) {
            var by = person.get();
            run(
                    1,
                    _ ->
                            List.of(
                                    new ParcelResults.One(
                                            key.number().value(),
                                            packing.desk().make(order, List.of(), "", by).join())));
        }
    }

    /// Away with the proposal, or with the results once they are read. What is running goes on.
    public void dismiss() {
        step.set(IDLE);
    }

    private void run(int parcels, Function<Progress, List<ParcelResults.One>> work) {
        step.set(new Step.Running(parcels));
        jobs.start(
                Wording.of("parcel.job", parcels),
                progress -> new ParcelResults(work.apply(progress)),
                results -> step.set(results.refused().isEmpty() ? IDLE : new Step.Given(results)),
                this::fail);
    }

    private List<ParcelResults.One> merge(List<ParcelRow> rows, Actor.Person by) {
        var ids = rows.stream().map(ParcelRow::id).toList();
        return List.of(
                new ParcelResults.One(
                        ids.getFirst().toString(), packing.desk().merge(ids, by).join()));
    }

    /// Each by itself: what is refused of one does not keep the others.
    private List<ParcelResults.One> each(
            ParcelAct act, List<ParcelRow> rows, Said said, Actor.Person by, Progress progress) {
        var waiting = rows.stream().map(row -> act(act, row, said, by)).toList();
        var each = new ArrayList<ParcelResults.One>();
        for (int i = 0; i < rows.size(); i++) {
            each.add(new ParcelResults.One(rows.get(i).id().toString(), waiting.get(i).join()));
            progress.report(i + 1, rows.size());
        }
        return each;
    }

    private CompletableFuture<ParcelAnswered> act(
            ParcelAct act, ParcelRow row, Said said, Actor.Person by) {
        var id = row.id();
        return switch (act) {
            case ROUTE -> packing.desk().route(id, carriage(row, said.way().orElseThrow()), by);
            case BOOK -> packing.waybills().book(id, by);
            case CANCEL -> packing.waybills().cancel(id, by);
            case ENTER -> packing.waybills().enter(id, said.words(), by);
            case ANEW -> packing.waybills().anew(id, by, said.words());
            case LEAVE -> leaving.leave(id, by);
            case SPLIT -> packing.desk().split(id, said.takes(), by);
            case DISSOLVE -> packing.desk().dissolve(id, by);
            case MERGE -> throw new IllegalArgumentException("several at once");
        };
    }

    private static Carriage carriage(ParcelRow row, Service way) {
        return new Carriage(way.courier(), way.account(), way.product(), row.carriage().pay());
    }

    private void fail(Bug cause) {
        step.set(new Step.Broken(cause));
    }
}
