package shop.fahuo.store.verify;

import java.util.function.Supplier;

/// Counts what one invariant was checked on.
final class Tally {

    private final String name;
    private long checked;
    private long broken;
    private String first = "";

    Tally(String name) {
        this.name = name;
    }

    /// @param words what is wrong, if it is
    void expect(boolean holds, Supplier<String> words) {
        checked++;
        if (!holds) {
            if (broken == 0) {
                first = words.get();
            }
            broken++;
        }
    }

    Check check() {
        return new Check(name, broken == 0, checked, broken, first);
    }
}
