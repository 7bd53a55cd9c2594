package shop.fahuo.console.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a verb is written.
///
/// @param name one word or two (`rules check`); empty for what happens without any
/// @param summary key of the text that says what the verb does
public record Syntax(String name, String summary, List<Operand> operands, List<Option> options) {

    public Syntax {
        operands = List.copyOf(operands);
        options = List.copyOf(options);
    }

    static Syntax of(String name, String summary) {
        return new Syntax(name, summary, List.of(), List.of());
    }

    Syntax with(Operand... wanted) {
        return new Syntax(name, summary, List.of(wanted), options);
    }

    Syntax with(Option... wanted) {
        return new Syntax(name, summary, operands, List.of(wanted));
    }

    Optional<Option> option(String wanted) {
        return allOptions().filter(option -> option.name().equals(wanted)).findFirst();
    }

    Stream<Option> allOptions() {
        return Stream.concat(options.stream(), Option.COMMON.stream());
    }
}
