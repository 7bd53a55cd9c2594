package shop.fahuo.console.distributor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.distributor.Forests;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Finds people in the tree, and the way of an order up it with what everybody earns of it.
public final class TreeFinder {

    private final Supplier<Optional<Grown>> tree;
    private final TreeWalk walk;
    private final Runnable changed;
    private final Latest<Optional<Forests.Through>> ways;
    private final Forests forests;
    private final ReadOnlyObjectWrapper<Optional<Wording>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String unanswered = "";

    TreeFinder(
            Supplier<Optional<Grown>> tree,
            TreeWalk walk,
            Forests forests,
            Threads threads,
            Runnable changed,
            Consumer<Bug> failed) {
        this.tree = tree;
        this.walk = walk;
        this.forests = forests;
        this.changed = changed;
        ways = new Latest<>(threads, this::light, failed);
    }

    /// What came of what somebody last looked for or did here.
    public ReadOnlyObjectProperty<Optional<Wording>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// A distributor by his number or its beginning; else the order that has the number, whose way
    /// up the tree is lit. Nothing puts the light out.
    public void search(String text) {
        ways.forget();
        said.set(Optional.empty());
        var wanted = text.strip();
        if (tree.get().isEmpty()) {
            unanswered = wanted;
            return;
        }
        if (wanted.isEmpty()) {
            tree.get().get().unlight();
            changed.run();
            return;
        }
        var grown = tree.get().get();
        var found = or(grown.forest().find(wanted), grown.forest().beginning(wanted));
        if (found.isPresent()) {
            grown.unlight();
            walk.goTo(grown.shape().node(found.getAsInt()));
        } else if (wanted.length() <= OrderNumber.MAX_LENGTH) {
            ways.load(() -> forests.through(new OrderNumber(wanted)));
        } else {
            say("tree.found.nobody");
        }
    }

    /// Looks for what was asked for while there was no tree yet.
    void again() {
        var wanted = unanswered;
        unanswered = "";
        if (!wanted.isEmpty()) {
            search(wanted);
        }
    }

    private static OptionalInt or(OptionalInt first, OptionalInt second) {
        return first.isPresent() ? first : second;
    }

    private void light(Optional<Forests.Through> through) {
        if (through.isEmpty()) {
            say("tree.found.nobody");
        } else if (through.get().code().isEmpty()) {
            say("tree.found.direct");
        } else {
            tree.get().ifPresent(grown -> light(grown, through.get()));
        }
    }

    private void light(Grown grown, Forests.Through through) {
        var node = grown.node(through.code());
        if (node.isEmpty()) {
            say("tree.found.stranger", through.code());
            return;
        }
        grown.light(node.get(), through.shares());
        walk.goTo(node.get());
        var all = sum(through.shares());
        var elsewhere = all.minus(sum(grown.onWay()));
        int depth = grown.shape().depth(node.get()) + 1;
        if (all.equals(Fen.ZERO)) {
            say("tree.lit", through.code(), depth);
        } else if (elsewhere.equals(Fen.ZERO)) {
            say("tree.lit.shares", through.code(), depth, Shown.yuan(all));
        } else {
            say(
                    "tree.lit.elsewhere",
                    through.code(),
                    depth,
                    Shown.yuan(all),
                    Shown.yuan(elsewhere));
        }
    }

    private static Fen sum(Map<String, Fen> shares) {
        return shares.values().stream().reduce(Fen.ZERO, Fen::plus);
    }

    void say(String key, Object... values) {
        said.set(Optional.of(Wording.of(key, values)));
    }
}
