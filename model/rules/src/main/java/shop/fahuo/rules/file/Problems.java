package shop.fahuo.rules.file;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

import shop.fahuo.core.rule.RuleLanguage.Problem;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a file so far.
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private String rule = "";

    /// Everything added from here on concerns this rule.
    void concern(String id) {
        rule = id;
    }

    void add(Node where, String words) {
        add(line(where), words);
    }

    void add(int line, String words) {
        found.add(new Problem(line, rule, words));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    static int line(Node node) {
        return node.getStartMark().map(Problems::line).orElse(0);
    }

    static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
