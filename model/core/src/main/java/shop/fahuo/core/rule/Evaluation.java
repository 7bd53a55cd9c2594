package shop.fahuo.core.rule;

import java.util.List;

/// What a condition came to, and each comparison in it, in the order they are written.
public record Evaluation(Verdict verdict, List<Comparison> comparisons) {

    public Evaluation {
        comparisons = List.copyOf(comparisons);
    }
}
