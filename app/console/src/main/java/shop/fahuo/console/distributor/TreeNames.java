package shop.fahuo.console.distributor;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.store.distributor.Forest;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// What those who are in sight are called. A name is sealed and costs opening, so nobody's is read
/// before somebody looks at him. Used on the screen's thread.
final class TreeNames {

    /// More are forgotten together: whoever comes back is read again in a moment.
    private static final int KEPT = 50_000;

    private final Function<List<String>, Map<String, String>> source;
    private final Threads threads;
    private final Runnable came;
    private final Consumer<Bug> failed;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> wanted = new LinkedHashSet<>();
    private boolean asking;

    /// @param source the masked names of some, by code
    /// @param came some names are known that were not
    TreeNames(
            Function<List<String>, Map<String, String>> source,
            Threads threads,
            Runnable came,
            Consumer<Bug> failed) {
        this.source = source;
        this.threads = threads;
        this.came = came;
        this.failed = failed;
    }

    /// Empty as long as it is not known; then [#fetch] will ask for it.
    String of(Forest forest, int number) {
        var code = forest.code(number);
        var name = names.get(code);
        if (name == null) {
            wanted.add(code);
            return "";
        }
        return name;
    }

    /// Reads what was looked for and not there; what is looked for meanwhile comes next.
    void fetch() {
        if (asking || wanted.isEmpty()) {
            return;
        }
        asking = true;
        var codes = List.copyOf(wanted);
        wanted.clear();
        threads.load(
                () -> source.apply(codes),
                found -> {
                    asking = false;
                    if (names.size() > KEPT) {
                        names.clear();
                    }
                    codes.forEach(code -> names.put(code, found.getOrDefault(code, "")));
                    came.run();
                },
                bug -> {
                    asking = false;
                    failed.accept(bug);
                });
    }
}
