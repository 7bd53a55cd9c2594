package shop.fahuo.rules.file;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import shop.fahuo.core.rule.Rule;

import java.util.List;
import java.util.Optional;

/// Reads one rule.
final class RuleReader {

    private static final List<String> FIELDS = List.of("id", "title", "when", "then", "stop");
    private static final String ID = "[a-z0-9-]{1,40}";

    private final Problems problems;
    private final Scalars scalars;

    RuleReader(Problems problems) {
        this.problems = problems;
        this.scalars = new Scalars(problems);
    }

    Optional<Draft> read(Node node) {
        problems.concern(idOf(node));
        return Fields.of(node, "a rule", FIELDS, problems).flatMap(this::draft);
    }

    private Optional<Draft> draft(Fields fields) {
        var id = fields.require("id").flatMap(this::id);
        var title = fields.require("title").flatMap(this::title);
        var when = fields.require("when").flatMap(scalars::program);
        var then = fields.require("then").flatMap(new ActionReader(problems)::read);
        var stop = fields.find("stop").flatMap(scalars::flag).orElse(false);
        if (id.isEmpty() || title.isEmpty() || when.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(id.get(), title.get(), when.get(), then.get(), stop));
    }

    private Optional<String> id(Node node) {
        return scalars.text(node, ID, "an id of up to 40 lower-case letters, digits and dashes");
    }

    /// The id as far as it can be told, so that even a broken rule's problems name it.
    private static String idOf(Node node) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(field -> isScalar(field.getKeyNode(), "id"))
                        .filter(field -> isScalar(field.getValueNode(), ID))
                        .map(field -> ((ScalarNode) field.getValueNode()).getValue())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static boolean isScalar(Node node, String form) {
        return node instanceof ScalarNode scalar && scalar.getValue().matches(form);
    }

    private Optional<Rule.Title> title(Node node) {
        return Fields.of(node, "title", List.of("zh", "en"), problems).flatMap(this::titleOf);
    }

    private Optional<Rule.Title> titleOf(Fields words) {
        var chinese = words.require("zh").flatMap(this::words);
        var english = words.require("en").flatMap(this::words);
        return chinese.flatMap(zh -> english.map(en -> new Rule.Title(zh, en)));
    }

    private Optional<String> words(Node node) {
        return scalars.text(node, "\\S.{0,99}", "up to 100 characters");
    }
}
