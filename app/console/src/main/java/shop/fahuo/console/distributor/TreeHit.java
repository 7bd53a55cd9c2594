package shop.fahuo.console.distributor;

import java.util.Optional;

/// Who is drawn where.
final class TreeHit {

    private final Grown tree;
    private final TreeSight sight;

    /// Somebody, and whether it is the box that opens and closes him.
    record Hit(int node, boolean knob) {}

    TreeHit(Grown tree, TreeSight sight) {
        this.tree = tree;
        this.sight = sight;
    }

    /// @param x from the window's left edge, in points
    Optional<Hit> at(double x, double y) {
        int row = sight.rowAt(y);
        if (row < 0 || row >= tree.rows().count()) {
            return Optional.empty();
        }
        int node = tree.rows().node(row);
        return sight.isMap() ? block(node, x) : card(node, x);
    }

    private Optional<Hit> card(int node, double x) {
        double from = x + sight.left() - tree.shape().depth(node) * sight.step();
        return TreeCards.isCard(from, sight.row())
                ? Optional.of(new Hit(node, TreeCards.isKnob(from, sight.row())))
                : Optional.empty();
    }

    /// The one in the column that was hit, among those above whoever is on the row.
    private Optional<Hit> block(int node, double x) {
        int column = (int) Math.floor((x + sight.left()) / sight.step());
        int at = node;
        while (at >= 0 && tree.shape().depth(at) > column) {
            at = tree.shape().above(at);
        }
        return at >= 0 && tree.shape().depth(at) == column
                ? Optional.of(new Hit(at, false))
                : Optional.empty();
    }
}
