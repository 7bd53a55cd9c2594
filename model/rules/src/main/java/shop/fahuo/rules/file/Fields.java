package shop.fahuo.rules.file;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of one mapping: known ones only, each at most once.
final class Fields {

    private final Node whole;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Problems problems;

    private Fields(Node whole, Problems problems) {
        this.whole = whole;
        this.problems = problems;
    }

    /// @param what the mapping, as an error names it
    static Optional<Fields> of(Node node, String what, List<String> known, Problems problems) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, what + " has fields: " + String.join(", ", known));
            return Optional.empty();
        }
        var fields = new Fields(node, problems);
        for (var tuple : mapping.getValue()) {
            fields.put(tuple.getKeyNode(), tuple.getValueNode(), what, known);
        }
        return Optional.of(fields);
    }

    private void put(Node key, Node value, String what, List<String> known) {
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!known.contains(name)) {
            problems.add(
                    key, what + " has no field '" + name + "', only " + String.join(", ", known));
        } else if (values.putIfAbsent(name, value) != null) {
            problems.add(key, "'" + name + "' stands here twice");
        }
    }

    Map<String, Node> all() {
        return values;
    }

    Optional<Node> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Node> require(String name) {
        var found = find(name);
        if (found.isEmpty()) {
            problems.add(whole, "'" + name + "' is missing");
        }
        return found;
    }
}
