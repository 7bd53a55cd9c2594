package shop.fahuo.rules.file;

import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import shop.fahuo.core.rule.RuleLanguage.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A rule file as far as YAML goes: what it says is complete when there are no problems.
public record RuleFile(String name, List<Draft> drafts, List<Problem> problems) {

    static final int MAX_RULES = 200;

    public RuleFile {
        drafts = List.copyOf(drafts);
        problems = List.copyOf(problems);
    }

    /// Never fails: whatever is wrong with the text is among the problems.
    public static RuleFile read(String source) {
        var reader = new Reader();
        YamlText.read(source, reader.problems)
                .ifPresentOrElse(reader::file, reader::complainOfNothing);
        return new RuleFile(reader.name, reader.drafts, reader.problems.found());
    }

    private static final class Reader {

        private final Problems problems = new Problems();
        private final Scalars scalars = new Scalars(problems);
        private final List<Draft> drafts = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private String name = "";

        private void complainOfNothing() {
            if (problems.isEmpty()) {
                problems.add(0, "the file is empty");
            }
        }

        private void file(Node root) {
            var fields = Fields.of(root, "a rule file", List.of("name", "rules"), problems);
            fields.flatMap(all -> all.require("name"))
                    .flatMap(
                            node ->
                                    scalars.text(
                                            node, "\\S.{0,59}", "a name of up to 60 characters"))
                    .ifPresent(text -> name = text);
            fields.flatMap(all -> all.require("rules")).ifPresent(this::rules);
        }

        private void rules(Node node) {
            if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
                problems.add(node, "here stands a list of rules");
            } else if (list.getValue().size() > MAX_RULES) {
                problems.add(node, "more than " + MAX_RULES + " rules");
            } else {
                list.getValue().forEach(this::rule);
            }
        }

        private void rule(Node node) {
            var draft = new RuleReader(problems).read(node);
            draft.filter(one -> !ids.add(one.id()))
                    .ifPresent(one -> problems.add(node, "another rule has this id"));
            draft.ifPresent(drafts::add);
            problems.concern("");
        }
    }
}
