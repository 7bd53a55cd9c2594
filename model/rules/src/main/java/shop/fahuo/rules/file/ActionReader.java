package shop.fahuo.rules.file;

import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.Action;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what a rule does: a word, or one field with its value.
final class ActionReader {

    private static final List<String> KINDS =
            List.of("hold", "tag", "priority", "undo-window", "courier");
    private static final String MEANING =
            "ship, review, reject or one of " + String.join(", ", KINDS) + " with its value";
    private static final int YEAR_IN_HOURS = 366 * 24;
    private static final int LONGEST_UNDO = (int) Action.UndoWindow.LONGEST.toMinutes();
    private static final String REASONS =
            Arrays.stream(HoldReason.values())
                    .filter(HoldReason::isForPeople)
                    .map(Enum::name)
                    .collect(Collectors.joining("|"));
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}";
    private static final String NAME_MEANING = "a name of up to 40 letters and digits";

    private final Problems problems;
    private final Scalars scalars;

    ActionReader(Problems problems) {
        this.problems = problems;
        this.scalars = new Scalars(problems);
    }

    Optional<Action> read(Node node) {
        return node instanceof ScalarNode
                ? word(node)
                : Fields.of(node, "an action", KINDS, problems)
                        .flatMap(fields -> only(node, fields));
    }

    private Optional<Action> word(Node node) {
        return scalars.text(node, "ship|review|reject", MEANING)
                .map(
                        word ->
                                switch (word) {
                                    case "ship" -> new Action.Ship();
                                    case "review" -> new Action.Review();
                                    default -> new Action.Reject();
                                });
    }

    private Optional<Action> only(Node node, Fields fields) {
        if (fields.all().size() != 1) {
            problems.add(node, "a rule does one thing: another rule can do another");
            return Optional.empty();
        }
        return fields.all().entrySet().stream()
                .findFirst()
                .flatMap(field -> action(field.getKey(), field.getValue()));
    }

    private Optional<Action> action(String kind, Node value) {
        return switch (kind) {
            case "hold" -> hold(value);
            case "tag" -> scalars.text(value, NAME, NAME_MEANING).map(Action.Tag::new);
            case "priority" -> scalars.whole(value, -1000, 1000).map(Action.Priority::new);
            case "undo-window" -> undoWindow(value);
            default -> scalars.text(value, NAME, NAME_MEANING).map(Action.Courier::new);
        };
    }

    private Optional<Action> hold(Node node) {
        var fields = Fields.of(node, "hold", List.of("reason", "hours"), problems);
        var length =
                fields.flatMap(all -> all.find("hours"))
                        .flatMap(value -> scalars.whole(value, 1, YEAR_IN_HOURS))
                        .map(Duration::ofHours);
        return fields.flatMap(all -> all.require("reason"))
                .flatMap(value -> scalars.text(value, REASONS, "one of " + REASONS))
                .map(HoldReason::valueOf)
                .map(reason -> new Action.PutOnHold(reason, length));
    }

    private Optional<Action> undoWindow(Node node) {
        return Fields.of(node, "undo-window", List.of("minutes"), problems)
                .flatMap(fields -> fields.require("minutes"))
                .flatMap(value -> scalars.whole(value, 0, LONGEST_UNDO))
                .map(minutes -> new Action.UndoWindow(Duration.ofMinutes(minutes)));
    }
}
