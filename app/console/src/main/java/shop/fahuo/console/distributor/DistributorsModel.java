package shop.fahuo.console.distributor;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.store.distributor.Distributors;
import shop.fahuo.store.distributor.Forests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// The distributors' tree: what is open in it, where somebody looks, and who is selected.
public final class DistributorsModel {

    /// A tree of more people than this first shows those at the top only.
    private static final int AT_ONCE = 200;

    private final Distributors distributors;
    private final Forests forests;
    private final Supplier<Fonts> fonts;
    private final Jobs jobs;
    private final Latest<NodeCard> cards;
    private final Latest<Optional<Forests.Through>> ways;
    private final TreeNames names;
    private final TreeSight sight = new TreeSight();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Unread());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(TreeShape.NOBODY);
    private final ReadOnlyObjectWrapper<Overlay> overlay =
            new ReadOnlyObjectWrapper<>(Overlay.NONE);
    private final ReadOnlyObjectWrapper<Optional<NodeCard>> card =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Wording>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
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
            Distributors distributors,
            Forests forests,
            Supplier<Fonts> fonts,
            Jobs jobs,
            Threads threads) {
        this.distributors = distributors;
        this.forests = forests;
        this.fonts = fonts;
        this.jobs = jobs;
        cards = new Latest<>(threads, found -> card.set(Optional.of(found)), this::fail);
        ways = new Latest<>(threads, this::light, this::fail);
        names = new TreeNames(forests::names, threads, this::changed, this::fail);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The node; negative for nobody.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Overlay> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<NodeCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// What came of what somebody last looked for here.
    public ReadOnlyObjectProperty<Optional<Wording>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Grows whenever something has to be drawn anew.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Where somebody looks; whoever moves it says so with [#changed].
    public TreeSight sight() {
        return sight;
    }

    public Optional<Grown> tree() {
        return state.get() instanceof State.Here(var tree) ? Optional.of(tree) : Optional.empty();
    }

    public void changed() {
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
            tree().get().take(fresh.sales());
            changed();
            return;
        }
        var was = tree().filter(_ -> selected.get() >= 0).map(tree -> tree.code(selected.get()));
        selected.set(TreeShape.NOBODY);
        if (fresh.shape().count() == 0) {
            state.set(new State.Nobody());
            return;
        }
        if (fresh.shape().count() > AT_ONCE) {
            fresh.rows().closeFrom(1);
        }
        state.set(new State.Here(fresh));
        colour(overlay.get());
        bound(fresh);
        select(was.flatMap(code -> node(fresh, code)).orElse(0));
    }

    private static Optional<Integer> node(Grown tree, String code) {
        var number = tree.forest().find(code);
        return number.isPresent()
                ? Optional.of(tree.shape().node(number.getAsInt()))
                : Optional.empty();
    }

    /// Shows somebody, whoever is closed above him.
    public void select(int node) {
        tree().ifPresent(
                        tree -> {
                            if (node >= 0 && tree.rows().row(node) < 0) {
                                tree.rows().reveal(node);
                                bound(tree);
                            }
                            if (node != selected.get()) {
                                selected.set(node);
                                loadCard(tree, node);
                            }
                            follow(tree);
                        });
    }

    private void loadCard(Grown tree, int node) {
        card.set(Optional.empty());
        var code = tree.code(node);
        var line = Arrays.stream(tree.shape().path(node)).limit(100).mapToObj(tree::code).toList();
        int direct = tree.shape().direct(node);
        int below = tree.shape().size(node) - 1;
        var own = tree.sales().own(node);
        var whole = tree.sales().whole(node);
        int orders = tree.sales().orders(node);
        cards.load(
                () -> {
                    var found = distributors.find(code).orElseThrow();
                    return new NodeCard(
                            code,
                            Recipient.mask(found.name()),
                            found.phone().isEmpty() ? "" : new Phone(found.phone()).masked(),
                            found.rank(),
                            found.joined(),
                            line.subList(0, line.size() - 1),
                            direct,
                            below,
                            own,
                            whole,
                            orders);
                });
    }

    /// What a click does: the box with plus or minus, and a second click, open and close; the rest
    /// of a card selects. On the map a second click comes near.
    public void hit(double x, double y, int clicks) {
        tree().ifPresent(
                        tree ->
                                new TreeHit(tree, sight)
                                        .at(x, y)
                                        .ifPresent(
                                                hit -> {
                                                    if (sight.isMap()) {
                                                        mapHit(hit.node(), clicks);
                                                    } else if (hit.knob() || clicks == 2) {
                                                        turn(hit.node());
                                                    } else {
                                                        choose(hit.node());
                                                    }
                                                }));
    }

    private void mapHit(int node, int clicks) {
        choose(node);
        if (clicks == 2) {
            read(node);
        }
    }

    /// Selects somebody who is in sight, and moves nothing.
    private void choose(int node) {
        tree().filter(_ -> node != selected.get())
                .ifPresent(
                        tree -> {
                            selected.set(node);
                            loadCard(tree, node);
                            changed();
                        });
    }

    /// Opens or closes.
    public void turn(int node) {
        tree().ifPresent(
                        tree -> {
                            tree.rows().turn(node);
                            bound(tree);
                            if (tree.rows().row(selected.get()) < 0) {
                                select(node);
                            }
                            changed();
                        });
    }

    public void turnSelected() {
        turn(selected.get());
    }

    public void openAll() {
        tree().ifPresent(
                        tree -> {
                            tree.rows().openAll();
                            bound(tree);
                            follow(tree);
                        });
    }

    public void closeAll() {
        tree().ifPresent(
                        tree -> {
                            int root = tree.shape().path(selected.get())[0];
                            tree.rows().closeFrom(0);
                            bound(tree);
                            select(root);
                        });
    }

    /// Moves the selection by rows.
    public void step(int by) {
        tree().ifPresent(
                        tree -> {
                            int row = tree.rows().row(selected.get()) + by;
                            select(tree.rows().node(Math.clamp(row, 0, tree.rows().count() - 1)));
                        });
    }

    /// Closes what is open, else goes to whoever is above.
    public void outward() {
        tree().ifPresent(
                        tree -> {
                            int at = selected.get();
                            if (tree.shape().direct(at) > 0 && !tree.rows().isClosed(at)) {
                                turn(at);
                            } else if (tree.shape().above(at) >= 0) {
                                select(tree.shape().above(at));
                            }
                        });
    }

    /// Opens what is closed, else goes to the first one below.
    public void inward() {
        tree().ifPresent(
                        tree -> {
                            int at = selected.get();
                            if (tree.shape().direct(at) == 0) {
                                return;
                            }
                            if (tree.rows().isClosed(at)) {
                                turn(at);
                            } else {
                                select(at + 1);
                            }
                        });
    }

    /// The root above whoever is selected.
    public void home() {
        tree().ifPresent(tree -> select(tree.shape().path(selected.get())[0]));
    }

    public void pan(double right, double down) {
        sight.pan(right, down);
        changed();
    }

    /// About whoever is selected, if he is in sight.
    public void zoom(double factor) {
        double y =
                tree().map(tree -> (tree.rows().row(selected.get()) + 0.5) * sight.row())
                        .map(at -> at - sight.top())
                        .filter(at -> at > 0 && at < sight.height())
                        .orElse(sight.height() / 2);
        zoom(factor, 0, y);
    }

    public void zoom(double factor, double x, double y) {
        sight.zoom(factor, x, y);
        changed();
    }

    /// All of it, opened and from afar.
    public void fit() {
        sight.fit();
        changed();
    }

    /// Whoever is selected, near enough to be read.
    public void read(int node) {
        sight.read();
        tree().ifPresent(tree -> sight.centre(tree.rows().row(node), tree.shape().depth(node)));
        changed();
    }

    /// A distributor by his number or its beginning; else the order that has the number, whose way
    /// up the tree is lit.
    public void search(String text) {
        said.set(Optional.empty());
        var wanted = text.strip();
        if (wanted.isEmpty() || tree().isEmpty()) {
            tree().ifPresent(Grown::unlight);
            changed();
            return;
        }
        var tree = tree().get();
        var found = or(tree.forest().find(wanted), tree.forest().beginning(wanted));
        if (found.isPresent()) {
            tree.unlight();
            goTo(tree.shape().node(found.getAsInt()));
        } else if (isNumber(wanted)) {
            ways.load(() -> forests.through(new OrderNumber(wanted)));
        } else {
            say("tree.found.nobody");
        }
    }

    private static boolean isNumber(String text) {
        return text.length() <= OrderNumber.MAX_LENGTH;
    }

    private static OptionalInt or(OptionalInt first, OptionalInt second) {
        return first.isPresent() ? first : second;
    }

    private void light(Optional<Forests.Through> through) {
        if (through.isEmpty()) {
            say("tree.found.nobody");
            return;
        }
        if (through.get().code().isEmpty()) {
            say("tree.found.direct");
            return;
        }
        tree().ifPresent(
                        tree ->
                                node(tree, through.get().code())
                                        .ifPresentOrElse(
                                                node -> {
                                                    tree.light(node);
                                                    goTo(node);
                                                    say(
                                                            "tree.lit",
                                                            tree.code(node),
                                                            tree.shape().depth(node) + 1);
                                                },
                                                () ->
                                                        say(
                                                                "tree.found.stranger",
                                                                through.get().code())));
    }

    private void goTo(int node) {
        select(node);
        read(node);
    }

    /// Writes whoever is selected, with all below, as a picture.
    public void save(Path file) {
        tree().ifPresent(
                        tree -> {
                            int root = selected.get();
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
            case TreePicture.Result.Done(var people) -> say("tree.saved", people);
            case TreePicture.Result.TooMany(var people, var room) ->
                    say("tree.saved.tooMany", people, room);
            case TreePicture.Result.NoSuchPerson() -> say("tree.found.nobody");
            case TreePicture.Result.NotWritten(var words) -> say("tree.saved.not", words);
        }
    }

    /// Lays something over the tree.
    public void colour(Overlay wanted) {
        overlay.set(wanted);
        tree().ifPresent(tree -> tree.lay(wanted));
        changed();
    }

    private void bound(Grown tree) {
        sight.bound(tree.rows().count(), tree.shape().deepest());
    }

    private void follow(Grown tree) {
        int at = selected.get();
        if (at >= 0) {
            sight.follow(tree.rows().row(at), tree.shape().depth(at));
        }
        changed();
    }

    /// Asks for the names that were drawn without being known.
    public void fetchNames() {
        names.fetch();
    }

    private void say(String key, Object... values) {
        said.set(Optional.of(Wording.of(key, values)));
    }

    private void fail(Bug bug) {
        reading = false;
        if (tree().isEmpty()) {
            state.set(new State.Failed(bug));
        } else {
            say("kit.bug", bug.code());
        }
    }
}
