package shop.fahuo.console.distributor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.commission.CommissionStore;
import shop.fahuo.store.distributor.DistributorReader;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the card of whoever is selected.
final class NodeCards {

    /// A line that is longer is shown from its root on.
    private static final int LINE = 100;

    private final DistributorReader people;
    private final CommissionStore commission;
    private final Latest<NodeCard> cards;
    private final ReadOnlyObjectWrapper<Optional<NodeCard>> card =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    NodeCards(
            DistributorReader people,
            CommissionStore commission,
            Threads threads,
            Consumer<Bug> failed) {
        this.people = people;
        this.commission = commission;
        cards = new Latest<>(threads, found -> card.set(Optional.of(found)), failed);
    }

    ReadOnlyObjectProperty<Optional<NodeCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// @param node negative for nobody
    void load(Optional<Grown> tree, int node) {
        card.set(Optional.empty());
        cards.forget();
        again(tree, node);
    }

    /// Whoever shows may have other figures now; the old ones stay until then.
    void again(Optional<Grown> tree, int node) {
        if (tree.isPresent() && node >= 0) {
            load(tree.get(), node);
        }
    }

    private void load(Grown tree, int node) {
        var code = new DistributorCode(tree.code(node));
        var line = Arrays.stream(tree.shape().path(node)).limit(LINE).mapToObj(tree::code).toList();
        int direct = tree.shape().direct(node);
        int below = tree.shape().size(node) - 1;
        var did = tree.laid().of(node);
        cards.load(
                () ->
                        new NodeCard(
                                people.find(code).orElseThrow(),
                                line.subList(0, line.size() - 1),
                                direct,
                                below,
                                did,
                                commission.reader().earnings(code),
                                commission.points().balance(code)));
    }
}
