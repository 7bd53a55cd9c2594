package shop.fahuo.console.distributor;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.store.distributor.Forest;
import shop.fahuo.store.distributor.Forests;

/// A tree that was read, as it stands open now, with what is laid over it. Used on the screen's
/// thread.
public final class Grown implements TreeFacts {

    private static final int[] NO_WAY = {};

    private final Forest forest;
    private final TreeShape shape;
    private final TreeRows rows;
    private final TreeNames names;
    private final Glyphs glyphs;
    private Sales sales;
    private Overlay overlay = Overlay.NONE;
    private int[] way = NO_WAY;

    Grown(Forest forest, TreeShape shape, Sales sales, TreeNames names, Glyphs glyphs) {
        this.forest = forest;
        this.shape = shape;
        this.sales = sales;
        this.names = names;
        this.glyphs = glyphs;
        rows = new TreeRows(shape);
    }

    /// All that is there now, with nothing open or closed yet.
    static Grown read(Forests forests, TreeNames names, Glyphs glyphs) {
        var forest = forests.read();
        var shape = TreeShape.of(forest.size(), forest::above);
        var own = new long[shape.count()];
        var orders = new int[shape.count()];
        forests.sales()
                .forEach(
                        (code, sold) ->
                                forest.find(code)
                                        .ifPresent(
                                                number -> {
                                                    int node = shape.node(number);
                                                    own[node] = sold.paid().value();
                                                    orders[node] = Math.toIntExact(sold.orders());
                                                }));
        return new Grown(forest, shape, new Sales(shape, own, orders), names, glyphs);
    }

    Forest forest() {
        return forest;
    }

    public TreeShape shape() {
        return shape;
    }

    public TreeRows rows() {
        return rows;
    }

    /// The letters it is drawn with.
    Glyphs glyphs() {
        return glyphs;
    }

    Sales sales() {
        return sales;
    }

    void take(Sales now) {
        sales = now;
    }

    void lay(Overlay wanted) {
        overlay = wanted;
    }

    void light(int to) {
        way = shape.path(to);
    }

    void unlight() {
        way = NO_WAY;
    }

    @Override
    public String code(int node) {
        return forest.code(shape.source(node));
    }

    @Override
    public String name(int node) {
        return names.of(forest, shape.source(node));
    }

    @Override
    public String rank(int node) {
        return forest.ranks().get(kind(node));
    }

    @Override
    public int kind(int node) {
        return forest.rank(shape.source(node));
    }

    @Override
    public String figure(int node) {
        return overlay == Overlay.SALES && sales.whole(node).value() > 0
                ? Shown.yuan(sales.whole(node))
                : "";
    }

    @Override
    public double heat(int node) {
        return overlay == Overlay.SALES ? sales.share(node) : -1;
    }

    @Override
    public boolean byRank() {
        return overlay == Overlay.RANK;
    }

    @Override
    public boolean isLit(int node) {
        int depth = shape.depth(node);
        return depth < way.length && way[depth] == node;
    }

    @Override
    public int litBelow(int node) {
        int next = shape.depth(node) + 1;
        return isLit(node) && next < way.length ? way[next] : TreeShape.NOBODY;
    }
}
