package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Wording;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one command line. The first thing that is wrong with it is what its writer hears of.
final class Parser {

    private static final String DASHES = "--";

    private final List<Verb> verbs;
    private final Path folder;
    private final Deque<String> left;
    private final Map<String, List<String>> values = new HashMap<>();
    private final Deque<String> operands = new ArrayDeque<>();
    private Optional<Verb> verb = Optional.empty();
    private Optional<Wording> problem = Optional.empty();

    /// @param verbs one of them without a name, for what happens when no verb is given
    Parser(List<Verb> verbs, List<String> arguments, Path folder) {
        this.verbs = verbs;
        this.folder = folder;
        left = new ArrayDeque<>(arguments);
    }

    Parsed parse() {
        while (!left.isEmpty() && problem.isEmpty()) {
            read(left.removeFirst());
        }
        var syntax = verb().syntax();
        if (problem.isEmpty() && !values.containsKey(Option.HELP.name())) {
            placeOperands(syntax);
            requireOptions(syntax);
        }
        return problem.<Parsed>map(why -> new Parsed.NotUnderstood(syntax.name(), why))
                .orElseGet(() -> new Parsed.Understood(verb(), new Arguments(values, folder)));
    }

    private Verb verb() {
        return verb.or(() -> named("")).orElseThrow();
    }

    private void read(String next) {
        if (next.equals(DASHES)) {
            operands.addAll(left);
            left.clear();
        } else if (next.startsWith(DASHES)) {
            readOption(next.substring(DASHES.length()));
        } else if (verb.isEmpty()) {
            readVerb(next);
        } else {
            operands.add(next);
        }
    }

    private void readVerb(String word) {
        var two = left.isEmpty() ? Optional.<Verb>empty() : named(word + " " + left.peekFirst());
        if (two.isPresent()) {
            left.removeFirst();
        }
        verb = two.or(() -> named(word));
        if (verb.isEmpty()) {
            wrong("cli.wrong.verb", word);
        }
    }

    private Optional<Verb> named(String name) {
        return verbs.stream().filter(known -> known.syntax().name().equals(name)).findFirst();
    }

    private void readOption(String text) {
        int equals = text.indexOf('=');
        var name = equals < 0 ? text : text.substring(0, equals);
        var option = verb().syntax().option(name);
        if (option.isEmpty()) {
            wrong("cli.wrong.option", DASHES + name);
        } else if (option.get().isFlag()) {
            values.put(name, List.of());
        } else if (equals < 0 && left.isEmpty()) {
            wrong("cli.wrong.noValue", DASHES + name);
        } else {
            add(option.get(), equals < 0 ? left.removeFirst() : text.substring(equals + 1));
        }
    }

    private void add(Option option, String value) {
        if (values.containsKey(option.name()) && !option.many()) {
            wrong("cli.wrong.twice", DASHES + option.name());
        }
        add(option.name(), DASHES + option.name(), option.kind(), value);
    }

    private void add(String name, String shown, Kind kind, String value) {
        problem = problem.or(() -> kind.problem(shown, value));
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private void placeOperands(Syntax syntax) {
        for (var operand : syntax.operands()) {
            if (operands.isEmpty() && operand.required()) {
                wrong("cli.wrong.missing", operand.name());
            }
            int most = operand.many() ? operands.size() : Math.min(1, operands.size());
            for (int i = 0; i < most; i++) {
                add(operand.name(), operand.name(), operand.kind(), operands.removeFirst());
            }
        }
        if (!operands.isEmpty()) {
            wrong("cli.wrong.tooMany", operands.getFirst());
        }
    }

    private void requireOptions(Syntax syntax) {
        for (var option : syntax.options()) {
            if (option.required() && !values.containsKey(option.name())) {
                wrong("cli.wrong.missing", DASHES + option.name());
            }
        }
    }

    private void wrong(String key, Object... why) {
        problem = problem.or(() -> Optional.of(Wording.of(key, why)));
    }
}
