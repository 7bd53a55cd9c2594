package shop.fahuo.console.bench;

import shop.fahuo.console.distributor.TreeFrames;
import shop.fahuo.console.distributor.TreeFrames.Near;
import shop.fahuo.labels.font.Fonts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long a frame of the distributors' tree takes while somebody moves about in it, and how long
/// opening or closing does.
final class TreeFrameBench {

    private static final int FRAMES = 400;
    private static final int TURNS = 40;

    /// A frame that takes longer is one that is seen to be late.
    private static final double LATE = 20;

    List<Figure> run() {
        var fonts = new Fonts();
        var figures = new ArrayList<Figure>();
        for (int people : new int[] {100_000, 1_000_000}) {
            var frames = new TreeFrames(people, fonts);
            for (var near : Near.values()) {
                frames.look(near);
                var times = Timings.of(FRAMES, frames::next);
                var name = "tree." + people + "." + near.name().toLowerCase(Locale.ROOT);
                figures.add(times.figure(name, 50));
                figures.add(times.figure(name, 99).limit(LATE));
            }
            var turns = Timings.of(TURNS, frames::turn);
            figures.add(turns.figure("tree." + people + ".turn", 99).limit(LATE));
        }
        return figures;
    }
}
