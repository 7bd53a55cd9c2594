package shop.fahuo.console.distributor;

import shop.fahuo.store.distributor.Forests;

import java.util.Map;
import java.util.stream.IntStream;

/// What is told of the people of a subtree, by their numbers in it; their names are read some
/// hundred at a time, in the order in which they are drawn.
final class PartFacts implements TreeFacts {

    private static final int TOGETHER = 2_000;

    private final TreeFacts all;
    private final int root;
    private final int count;
    private final Forests forests;
    private Map<String, String> names = Map.of();
    private int from;
    private int to;

    PartFacts(TreeFacts all, int root, int count, Forests forests) {
        this.all = all;
        this.root = root;
        this.count = count;
        this.forests = forests;
    }

    @Override
    public String name(int node) {
        if (node < from || node >= to) {
            from = node;
            to = Math.min(count, node + TOGETHER);
            names = forests.names(IntStream.range(from, to).mapToObj(this::code).toList());
        }
        return names.getOrDefault(code(node), "");
    }

    @Override
    public String code(int node) {
        return all.code(root + node);
    }

    @Override
    public String rank(int node) {
        return all.rank(root + node);
    }

    @Override
    public int kind(int node) {
        return all.kind(root + node);
    }

    @Override
    public String figure(int node) {
        return all.figure(root + node);
    }

    @Override
    public double heat(int node) {
        return all.heat(root + node);
    }

    @Override
    public boolean isBad() {
        return all.isBad();
    }

    @Override
    public boolean byRank() {
        return all.byRank();
    }

    @Override
    public boolean isLit(int node) {
        return all.isLit(root + node);
    }

    @Override
    public int litBelow(int node) {
        int next = all.litBelow(root + node);
        return next < 0 ? next : next - root;
    }
}
