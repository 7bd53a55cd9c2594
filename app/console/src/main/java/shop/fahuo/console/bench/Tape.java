package shop.fahuo.console.bench;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one connection was asked to do, in order: the statements with their values, and the commits
/// between them.
final class Tape {

    /// What happens at one place of the tape.
    sealed interface Step {

        /// @param sql index into [Tape#statements()]
        record Query(int sql, List<@Nullable Object> values) implements Step {}

        record Update(int sql, List<@Nullable Object> values) implements Step {}

        record Batch(int sql, List<List<@Nullable Object>> rows) implements Step {}

        record Commit() implements Step {}
    }

    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    int index(String sql) {
        return indexes.computeIfAbsent(sql, text -> indexes.size());
    }

    void add(Step step) {
        steps.add(step);
    }

    /// Forgets everything so far but the statements' indexes.
    void rewind() {
        steps.clear();
    }

    List<String> statements() {
        return List.copyOf(indexes.keySet());
    }

    List<Step> steps() {
        return steps;
    }
}
