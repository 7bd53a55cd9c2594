package shop.fahuo.console.distributor;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The tree as lines of text would have it: everybody is followed by those below, so that a subtree
/// is a run of numbers. Flat arrays, six numbers a node: a million take 24 MB.
public final class TreeShape {

    /// Above a root, and below a leaf.
    public static final int NOBODY = -1;

    private final int[] above;
    private final int[] size;
    private final int[] depth;
    private final int[] direct;
    private final int[] source;
    private final int[] node;
    private final int deepest;

    /// @param aboveOf who is above a source's number, negative for nobody; no circles. Siblings
    ///   keep the order of their numbers
    public static TreeShape of(int count, IntUnaryOperator aboveOf) {
        return new TreeShape(count, aboveOf);
    }

    private TreeShape(int count, IntUnaryOperator aboveOf) {
        above = new int[count];
        size = new int[count];
        depth = new int[count];
        direct = new int[count];
        source = new int[count];
        node = new int[count];
        int placed = walk(count, aboveOf);
        if (placed != count) {
            throw new IllegalArgumentException((count - placed) + " of " + count + " in circles");
        }
        int most = 0;
        for (int i = count - 1; i >= 0; i--) {
            size[i]++;
            if (above[i] >= 0) {
                size[above[i]] += size[i];
                direct[above[i]]++;
            }
            most = Math.max(most, depth[i]);
        }
        deepest = most;
    }

    /// Without calling itself: a line may be as long as the shop has distributors.
    private int walk(int count, IntUnaryOperator aboveOf) {
        // The lists of those below, last first; what is above all is number `count`.
        var first = new int[count + 1];
        var next = new int[count];
        Arrays.fill(first, NOBODY);
        for (int i = count - 1; i >= 0; i--) {
            int parent = aboveOf.applyAsInt(i);
            int list = parent < 0 ? count : parent;
            next[i] = first[list];
            first[list] = i;
        }
        int placed = 0;
        int parent = NOBODY;
        int at = first[count];
        while (at >= 0 || parent >= 0) {
            if (at < 0) {
                at = next[source[parent]];
                parent = above[parent];
                continue;
            }
            source[placed] = at;
            node[at] = placed;
            above[placed] = parent;
            depth[placed] = parent < 0 ? 0 : depth[parent] + 1;
            parent = placed;
            placed++;
            at = first[at];
        }
        return placed;
    }

    public int count() {
        return source.length;
    }

    /// [#NOBODY] above a root.
    public int above(int which) {
        return above[which];
    }

    /// How many there are with all below, itself included.
    public int size(int which) {
        return size[which];
    }

    /// 0 for a root.
    public int depth(int which) {
        return depth[which];
    }

    /// How many are directly below.
    public int direct(int which) {
        return direct[which];
    }

    public int deepest() {
        return deepest;
    }

    /// The number in the source.
    public int source(int which) {
        return source[which];
    }

    /// Who has a number in the source.
    public int node(int number) {
        return node[number];
    }

    /// The first one after all below.
    public int end(int which) {
        return which + size[which];
    }

    public boolean isBelow(int lower, int upper) {
        return upper <= lower && lower < end(upper);
    }

    /// From the root to somebody, both included.
    public int[] path(int to) {
        var path = new int[depth[to] + 1];
        int at = to;
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = at;
            at = above[at];
        }
        return path;
    }

    /// What each has, summed with everything below.
    public long[] sums(long[] own) {
        var sums = own.clone();
        for (int i = sums.length - 1; i >= 0; i--) {
            if (above[i] >= 0) {
                sums[above[i]] += sums[i];
            }
        }
        return sums;
    }
}
