package shop.fahuo.core.law;

import shop.fahuo.core.distributor.Codes;
import shop.fahuo.core.distributor.Sponsors;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Who brought whom, by the one at the top of each line. By sponsors alone: somebody who walked out
/// of a line and still earns from it counts as before.
public final class Roots {

    private Roots() {}

    /// @param levels with the root's own
    /// @param people with the root
    public record Root(String code, int levels, long people) {}

    /// @param sponsors without circles
    /// @return by code, those below whom somebody stands
    public static List<Root> of(Sponsors sponsors) {
        int size = sponsors.size();
        var places = new Places(sponsors);
        var levels = new int[size];
        var people = new long[size];
        for (int one = 0; one < size; one++) {
            places.place(one);
            int root = places.roots[one];
            people[root]++;
            levels[root] = Math.max(levels[root], places.levels[one]);
        }
        return IntStream.range(0, size)
                .filter(root -> people[root] > 1)
                .mapToObj(root -> new Root(sponsors.code(root), levels[root], people[root]))
                .sorted(Comparator.comparing(Root::code))
                .toList();
    }

    /// Where everybody stands, by number; levels count from 1, 0 while nobody has looked.
    private static final class Places {

        private final Sponsors sponsors;
        private final int[] roots;
        private final int[] levels;

        Places(Sponsors sponsors) {
            this.sponsors = sponsors;
            roots = new int[sponsors.size()];
            levels = new int[sponsors.size()];
        }

        /// Without recursion: lines may be as long as there are people. Up to whoever is known or a
        /// root, and the same way once more to write it down.
        void place(int from) {
            int at = from;
            int steps = 0;
            while (levels[at] == 0 && sponsors.of(at) != Codes.NONE) {
                at = sponsors.of(at);
                steps++;
            }
            if (levels[at] == 0) {
                roots[at] = at;
                levels[at] = 1;
            }
            int level = levels[at] + steps;
            for (int one = from; levels[one] == 0; one = sponsors.of(one)) {
                roots[one] = roots[at];
                levels[one] = level--;
            }
        }
    }
}
