package shop.fahuo.rules.file;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.Optional;

/// Reads the values that stand for themselves. Every refusal is noted and comes back empty.
final class Scalars {

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    /// @param form a regular expression for the whole text
    /// @param meaning that form in words
    Optional<String> text(Node node, String form, String meaning) {
        return plain(node)
                .map(ScalarNode::getValue)
                .filter(text -> text.matches(form))
                .or(() -> refuse(node, meaning));
    }

    Optional<Integer> whole(Node node, int least, int most) {
        var meaning = "a whole number from " + least + " to " + most;
        return plain(node)
                .filter(Scalars::isUnquoted)
                .map(ScalarNode::getValue)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(value -> least <= value && value <= most)
                .or(() -> refuse(node, meaning));
    }

    Optional<Boolean> flag(Node node) {
        return plain(node)
                .filter(Scalars::isUnquoted)
                .map(ScalarNode::getValue)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf)
                .or(() -> refuse(node, "true or false"));
    }

    /// A program of its own, kept with the place where it stands.
    Optional<Written> program(Node node) {
        return plain(node)
                .filter(scalar -> !scalar.getValue().isBlank())
                .map(Scalars::written)
                .or(() -> refuse(node, "a condition"));
    }

    private static Written written(ScalarNode scalar) {
        int line = Problems.line(scalar);
        return switch (scalar.getScalarStyle()) {
            case LITERAL -> new Written(scalar.getValue().stripTrailing(), line + 1, true);
            case FOLDED -> new Written(scalar.getValue().stripTrailing(), line + 1, false);
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE ->
                    new Written(scalar.getValue().strip(), line, false);
        };
    }

    private static Optional<ScalarNode> plain(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
    }

    private static boolean isUnquoted(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    private <T> Optional<T> refuse(Node node, String meaning) {
        problems.add(node, "here stands " + meaning);
        return Optional.empty();
    }
}
