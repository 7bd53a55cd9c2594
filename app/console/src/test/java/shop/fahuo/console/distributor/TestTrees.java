package shop.fahuo.console.distributor;

import java.util.SplittableRandom;

/// Trees of every form, the same every time.
final class TestTrees {

    private TestTrees() {}

    /// Who is above whom, such that nobody is below a later number, and then renumbered.
    ///
    /// @param back how far back a parent may stand: 1 makes a line, many a wide tree
    static int[] random(int count, int back, long seed) {
        var random = new SplittableRandom(seed);
        var names = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            names[i] = names[other];
            names[other] = i;
        }
        var above = new int[count];
        for (int i = 0; i < count; i++) {
            boolean root = i == 0 || random.nextInt(count) < 3;
            int parent = Math.max(0, i - 1 - random.nextInt(Math.min(back, Math.max(1, i))));
            above[names[i]] = root ? TreeShape.NOBODY : names[parent];
        }
        return above;
    }

    static TreeShape shape(int... above) {
        return TreeShape.of(above.length, number -> above[number]);
    }
}
