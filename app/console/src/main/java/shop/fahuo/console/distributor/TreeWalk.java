package shop.fahuo.console.distributor;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.Optional;
import java.util.function.Supplier;

/// Where in the tree somebody looks, what is open there, and who is selected.
public final class TreeWalk {

    /// A tree of more people than this first shows those at the top only.
    private static final int AT_ONCE = 200;

    private final Supplier<Optional<Grown>> tree;
    private final Runnable changed;
    private final TreeSight sight = new TreeSight();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(TreeShape.NOBODY);

    /// @param changed something has to be drawn anew
    TreeWalk(Supplier<Optional<Grown>> tree, Runnable changed) {
        this.tree = tree;
        this.changed = changed;
    }

    /// The node; negative for nobody.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Where somebody looks.
    public TreeSight sight() {
        return sight;
    }

    /// Whoever is selected, by his code.
    Optional<String> code() {
        return tree.get().filter(_ -> selected.get() >= 0).map(grown -> grown.code(selected.get()));
    }

    /// Another tree is here, or none.
    void leave() {
        selected.set(TreeShape.NOBODY);
    }

    /// Begins in a tree that is here now.
    ///
    /// @param code who is selected, if he is in it; else the first one is
    void begin(Grown fresh, Optional<String> code) {
        if (fresh.shape().count() > AT_ONCE) {
            fresh.rows().closeFrom(1);
        }
        bound(fresh);
        select(code.flatMap(fresh::node).orElse(0));
    }

    /// Shows somebody, whoever is closed above him.
    public void select(int node) {
        tree.get()
                .ifPresent(
                        grown -> {
                            if (node >= 0 && grown.rows().row(node) < 0) {
                                grown.rows().reveal(node);
                                bound(grown);
                            }
                            selected.set(node);
                            follow(grown);
                        });
    }

    /// Shows somebody, near enough to be read.
    void goTo(int node) {
        select(node);
        read(node);
    }

    /// What a click does: the box with plus or minus, and a second click, open and close; the rest
    /// of a card selects. On the map a second click comes near.
    public void hit(double x, double y, int clicks) {
        tree.get()
                .ifPresent(
                        grown ->
                                new TreeHit(grown, sight)
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
        if (tree.get().isPresent() && node != selected.get()) {
            selected.set(node);
            changed.run();
        }
    }

    /// Opens or closes.
    public void turn(int node) {
        tree.get()
                .ifPresent(
                        grown -> {
                            grown.rows().turn(node);
                            bound(grown);
                            if (grown.rows().row(selected.get()) < 0) {
                                select(node);
                            }
                            changed.run();
                        });
    }

    public void turnSelected() {
        turn(selected.get());
    }

    public void openAll() {
        tree.get()
                .ifPresent(
                        grown -> {
                            grown.rows().openAll();
                            bound(grown);
                            follow(grown);
                        });
    }

    public void closeAll() {
        tree.get()
                .ifPresent(
                        grown -> {
                            int root = grown.shape().path(selected.get())[0];
                            grown.rows().closeFrom(0);
                            bound(grown);
                            select(root);
                        });
    }

    /// Moves the selection by rows.
    public void step(int by) {
        tree.get()
                .ifPresent(
                        grown -> {
                            var rows = grown.rows();
                            int row = rows.row(selected.get()) + by;
                            select(rows.node(Math.clamp(row, 0, rows.count() - 1)));
                        });
    }

    /// Closes what is open, else goes to whoever is above.
    public void outward() {
        tree.get()
                .ifPresent(
                        grown -> {
                            int at = selected.get();
                            if (grown.shape().direct(at) > 0 && !grown.rows().isClosed(at)) {
                                turn(at);
                            } else if (grown.shape().above(at) >= 0) {
                                select(grown.shape().above(at));
                            }
                        });
    }

    /// Opens what is closed, else goes to the first one below.
    public void inward() {
        tree.get()
                .ifPresent(
                        grown -> {
                            int at = selected.get();
                            if (grown.shape().direct(at) == 0) {
                                return;
                            }
                            if (grown.rows().isClosed(at)) {
                                turn(at);
                            } else {
                                select(at + 1);
                            }
                        });
    }

    /// The root above whoever is selected.
    public void home() {
        tree.get().ifPresent(grown -> select(grown.shape().path(selected.get())[0]));
    }

    public void pan(double right, double down) {
        sight.pan(right, down);
        changed.run();
    }

    /// About whoever is selected, if he is in sight.
    public void zoom(double factor) {
        double y =
                tree.get()
                        .map(grown -> (grown.rows().row(selected.get()) + 0.5) * sight.row())
                        .map(at -> at - sight.top())
                        .filter(at -> at > 0 && at < sight.height())
                        .orElse(sight.height() / 2);
        zoom(factor, 0, y);
    }

    public void zoom(double factor, double x, double y) {
        sight.zoom(factor, x, y);
        changed.run();
    }

    /// All of it, opened and from afar.
    public void fit() {
        sight.fit();
        changed.run();
    }

    /// Somebody, near enough to be read.
    public void read(int node) {
        sight.read();
        tree.get()
                .ifPresent(
                        grown -> sight.centre(grown.rows().row(node), grown.shape().depth(node)));
        changed.run();
    }

    private void bound(Grown grown) {
        sight.bound(grown.rows().count(), grown.shape().deepest());
    }

    private void follow(Grown grown) {
        int at = selected.get();
        if (at >= 0) {
            sight.follow(grown.rows().row(at), grown.shape().depth(at));
        }
        changed.run();
    }
}
