package shop.fahuo.console.distributor;

/// Everything there is to draw.
///
/// @param selected negative for nobody
record TreeScene(TreeShape shape, TreeRows rows, TreeSight sight, TreeFacts facts, int selected) {

    /// The last one directly below who shows; negative for none. Whoever ends the subtree is below
    /// him, or is he.
    int last(int node) {
        if (shape.direct(node) == 0 || rows.isClosed(node)) {
            return TreeShape.NOBODY;
        }
        int at = rows.node(rows.end(node) - 1);
        while (shape.above(at) != node) {
            at = shape.above(at);
        }
        return at;
    }

    /// The one directly below who is on the lit way; negative for none.
    int lastLit(int node) {
        int next = facts.litBelow(node);
        return next >= 0 && rows.row(next) >= 0 ? next : TreeShape.NOBODY;
    }
}
