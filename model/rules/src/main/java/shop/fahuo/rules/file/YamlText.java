package shop.fahuo.rules.file;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Optional;

/// Turns a text into YAML nodes and refuses all that could grow, recurse or build objects.
final class YamlText {

    /// In characters. A rule set is read by people.
    static final int MAX_LENGTH = 65_536;

    /// Deeper than any rule file needs, and no strain on the stack.
    static final int MAX_DEPTH = 8;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setLabel("rules")
                    .setCodePointLimit(MAX_LENGTH)
                    .setMaxAliasesForCollections(0)
                    .build();

    private final Problems problems;
    private int depth;

    private YamlText(Problems problems) {
        this.problems = problems;
    }

    /// The file's one document; empty where there is none or it was refused.
    static Optional<Node> read(String source, Problems problems) {
        if (source.length() > MAX_LENGTH) {
            problems.add(0, "longer than " + MAX_LENGTH + " characters");
            return Optional.empty();
        }
        try {
            return new YamlText(problems).isPlain(source)
                    ? new Compose(SETTINGS).composeString(source)
                    : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            problems.add(e.getProblemMark().map(Problems::line).orElse(0), e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(0, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /// The events come one by one, before anything is built from them.
    private boolean isPlain(String source) {
        for (var event : new Parse(SETTINGS).parseString(source)) {
            var fault = fault(event);
            if (fault.isPresent()) {
                problems.add(event.getStartMark().map(Problems::line).orElse(0), fault.get());
                return false;
            }
        }
        return true;
    }

    private Optional<String> fault(Event event) {
        depth += event instanceof CollectionStartEvent ? 1 : 0;
        depth -= event instanceof CollectionEndEvent ? 1 : 0;
        if (depth > MAX_DEPTH) {
            return Optional.of("nested deeper than " + MAX_DEPTH);
        }
        if (event instanceof AliasEvent || hasAnchor(event)) {
            return Optional.of("a rule file has no anchors (&) and no aliases (*)");
        }
        return hasTag(event) ? Optional.of("a rule file has no tags (!)") : Optional.empty();
    }

    private static boolean hasAnchor(Event event) {
        return event instanceof NodeEvent node && node.getAnchor().isPresent();
    }

    private static boolean hasTag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent collection -> collection.getTag().isPresent();
            default -> false;
        };
    }
}
