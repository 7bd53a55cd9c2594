package shop.fahuo.console.distributor;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.core.Fen;
import shop.fahuo.store.distributor.Forest;
import shop.fahuo.store.distributor.Forests;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A tree that was read, as it stands open now, with what is laid over it. Used on the screen's
/// thread.
public final class Grown implements TreeFacts {

    private static final int[] NO_WAY = {};

    private final Forest forest;
    private final TreeShape shape;
    private final TreeRows rows;
    private final TreeNames names;
    private final Glyphs glyphs;
    private Laid laid;
    private Overlay overlay = Overlay.NONE;
    private int[] way = NO_WAY;
    private Map<String, Fen> shares = Map.of();

    Grown(Forest forest, TreeShape shape, Laid laid, TreeNames names, Glyphs glyphs) {
        this.forest = forest;
        this.shape = shape;
        this.laid = laid;
        this.names = names;
        this.glyphs = glyphs;
        rows = new TreeRows(shape);
    }

    /// All that is there now, with nothing open or closed yet.
    static Grown read(Forests forests, TreeNames names, Glyphs glyphs) {
        var forest = forests.read();
        var shape = TreeShape.of(forest.size(), forest::above);
        return new Grown(forest, shape, Laid.read(forests, forest, shape), names, glyphs);
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

    /// The node of somebody; empty for whoever is not in the tree.
    Optional<Integer> node(String code) {
        var number = forest.find(code);
        return number.isPresent() ? Optional.of(shape.node(number.getAsInt())) : Optional.empty();
    }

    /// What can be laid over it.
    Laid laid() {
        return laid;
    }

    void take(Laid now) {
        laid = now;
    }

    void lay(Overlay wanted) {
        overlay = wanted;
    }

    /// @param earned of the order whose way it is, by code
    void light(int to, Map<String, Fen> earned) {
        way = shape.path(to);
        shares = earned;
    }

    void unlight() {
        way = NO_WAY;
        shares = Map.of();
    }

    /// What those on the lit way earn.
    Map<String, Fen> onWay() {
        return Arrays.stream(way)
                .mapToObj(this::code)
                .filter(shares::containsKey)
                .collect(
                        Collectors.toMap(
                                code -> code, code -> shares.getOrDefault(code, Fen.ZERO)));
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

    /// On a lit way what is earned of the order: it is looked for, and the rest is not.
    @Override
    public String figure(int node) {
        var share = isLit(node) ? shares.get(code(node)) : null;
        return share == null ? laid.figure(overlay, node) : Shown.yuan(share);
    }

    @Override
    public double heat(int node) {
        return laid.heat(overlay, node).orElse(-1.0);
    }

    @Override
    public boolean isBad() {
        return overlay == Overlay.RISK;
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
