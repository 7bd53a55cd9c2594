package shop.fahuo.console.distributor;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.store.commission.CommissionStore;
import shop.fahuo.store.distributor.DistributorReader;
import shop.fahuo.store.distributor.Forests;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// The distributors' tree: read, drawn over, saved as a picture. Where somebody looks in it is
/// [TreeWalk]'s, what somebody looks for [TreeFinder]'s.
public final class DistributorsModel {

    private final Forests forests;
    private final Supplier<Fonts> fonts;
    private final Jobs jobs;
    private final TreeNames names;
    private final TreeWalk walk = new TreeWalk(this::tree, this::changed);
    private final TreeFinder finder;
    private final NodeCards cards;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Unread());
    private final ReadOnlyObjectWrapper<Overlay> overlay =
            new ReadOnlyObjectWrapper<>(Overlay.NONE);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private boolean reading;

    /// How far the tree has come.
    public sealed interface State {

        record Unread() implements State {}

        record Reading(Job job) implements State {}

        /// The shop has no distributors.
        record Nobody() implements State {}

        record Here(Grown tree) implements State {}

        record Failed(Bug bug) implements State {}
    }

    /// @param fonts asked in the background
    public DistributorsModel(
            DistributorReader people,
            Forests forests,
            CommissionStore commission,
            Supplier<Fonts> fonts,
            Jobs jobs,
            Threads threads) {
        this.forests = forests;
        this.fonts = fonts;
        this.jobs = jobs;
        names = new TreeNames(forests::names, threads, this::changed, this::fail);
        finder = new TreeFinder(this::tree, walk, forests, threads, this::changed, this::fail);
        cards = new NodeCards(people, commission, threads, this::fail);
        walk.selectedProperty().subscribe(node -> cards.load(tree(), node.intValue()));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Overlay> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }

    /// Whoever is selected.
    public ReadOnlyObjectProperty<Optional<NodeCard>> cardProperty() {
        return cards.cardProperty();
    }

    /// Grows whenever something has to be drawn anew.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public TreeWalk walk() {
        return walk;
    }

    public TreeFinder finder() {
        return finder;
    }

    public Optional<Grown> tree() {
        return state.get() instanceof State.Here(var tree) ? Optional.of(tree) : Optional.empty();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /// Reads the tree. One that is there stays until the new one is, and after that too if they are
    /// the same.
    public void look() {
        if (reading) {
            return;
        }
        reading = true;
        var job = jobs.start(Wording.of("tree.job.read"), _ -> read(), this::show, this::fail);
        if (reading && tree().isEmpty()) {
            state.set(new State.Reading(job));
        }
    }

    private Grown read() {
        return Grown.read(forests, names, new Glyphs(fonts.get()));
    }

    private void show(Grown fresh) {
        reading = false;
        if (tree().map(Grown::forest).filter(fresh.forest()::isSame).isPresent()) {
            tree().get().take(fresh.laid());
            cards.again(tree(), walk.selectedProperty().get());
            changed();
            return;
        }
        var was = walk.code();
        walk.leave();
        if (fresh.shape().count() == 0) {
            state.set(new State.Nobody());
            return;
        }
        state.set(new State.Here(fresh));
        colour(overlay.get());
        walk.begin(fresh, was);
        finder.again();
    }

    /// Writes whoever is selected, with all below, as a picture.
    public void save(Path file) {
        tree().ifPresent(
                        tree -> {
                            int root = walk.selectedProperty().get();
                            jobs.start(
                                    Wording.of("tree.job.save", String.valueOf(file.getFileName())),
                                    progress ->
                                            new TreePicture(forests, fonts.get())
                                                    .write(
                                                            tree,
                                                            root,
                                                            OptionalInt.empty(),
                                                            file,
                                                            progress),
                                    this::saved,
                                    this::fail);
                        });
    }

    private void saved(TreePicture.Result result) {
        switch (result) {
            case TreePicture.Result.Done(var people) -> finder.say("tree.saved", people);
            case TreePicture.Result.TooMany(var people, var room) ->
                    finder.say("tree.saved.tooMany", people, room);
            case TreePicture.Result.NoSuchPerson() -> finder.say("tree.found.nobody");
            case TreePicture.Result.NotWritten(var words) -> finder.say("tree.saved.not", words);
        }
    }

    /// Lays something over the tree.
    public void colour(Overlay wanted) {
        overlay.set(wanted);
        tree().ifPresent(tree -> tree.lay(wanted));
        changed();
    }

    /// Asks for the names that were drawn without being known.
    public void fetchNames() {
        names.fetch();
    }

    private void fail(Bug bug) {
        reading = false;
        if (tree().isEmpty()) {
            state.set(new State.Failed(bug));
        } else {
            finder.say("kit.bug", bug.code());
        }
    }
}
