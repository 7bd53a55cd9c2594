package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.Criterion.About;

import java.util.stream.Collectors;

/// How verbs are written.
public final class Help {

    private static final String PROGRAM = "fahuo";

    private Help() {}

    /// Of one verb; of the one without a name, the list of all.
    public static String of(Verb verb, Ui ui) {
        var syntax = verb.syntax();
        return syntax.name().isEmpty() ? all(syntax, ui) : of(syntax, ui);
    }

    /// The one line that a mistake is answered with.
    ///
    /// @param name of the verb
    public static String usage(String name) {
        return CommandLine.VERBS.stream()
                .map(Verb::syntax)
                .filter(syntax -> syntax.name().equals(name))
                .findFirst()
                .map(Help::usage)
                .orElse(PROGRAM);
    }

    private static String all(Syntax window, Ui ui) {
        var table = Table.of("", "");
        CommandLine.VERBS.forEach(
                verb -> table.row(usage(verb.syntax()), ui.get(verb.syntax().summary())));
        return ui.get("cli.help.intro") + "\n" + body(table) + "\n" + options(window, ui);
    }

    private static String of(Syntax syntax, Ui ui) {
        return usage(syntax) + "\n  " + ui.get(syntax.summary()) + "\n\n" + options(syntax, ui);
    }

    private static String options(Syntax syntax, Ui ui) {
        var table = Table.of("", "");
        syntax.allOptions()
                .forEach(
                        option ->
                                table.row(
                                        "--" + option.name() + value(option),
                                        ui.get(option.summary())));
        return ui.get("cli.help.options") + "\n" + body(table);
    }

    /// Without the empty head, a little to the right.
    private static String body(Table table) {
        return table.text()
                .lines()
                .skip(1)
                .map(line -> "  " + line + "\n")
                .collect(Collectors.joining());
    }

    private static String usage(Syntax syntax) {
        var operands = syntax.operands().stream().map(Operand::shown);
        var required =
                syntax.options().stream()
                        .filter(Option::required)
                        .map(option -> "--" + option.name() + value(option));
        return java.util.stream.Stream.of(
                        java.util.stream.Stream.of(PROGRAM, syntax.name()), operands, required)
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String asked(About about) {
        return switch (about) {
            case PHASE, HOLD, CHANNEL, COURIER -> " A,B";
            case GOODS -> " WORD";
            case TOTAL -> " FROM..TO";
            case PLACED, PAID -> " DATES";
            case TROUBLE, SKU, BUYER, RECIPIENT, TAG -> " TEXT";
        };
    }

    private static String value(Option option) {
        return switch (option.kind()) {
            case Kind.Flag() -> "";
            case Kind.FileName() -> " FILE";
            case Kind.Count() -> " N";
            case Kind.Yuan() -> " YUAN";
            case Kind.Units() -> " LINE=UNITS";
            case Kind.Moment() -> " DATE";
            case Kind.Word(var words) -> words.size() > 4 ? " WORD" : " " + String.join("|", words);
            case Kind.Asked(var about, _, _) -> asked(about);
            case Kind.Secret() -> " KEY=@FILE";
            case Kind.Setting() -> " KEY=VALUE";
            case Kind.Person() -> " USER";
            case Kind.Text(), Kind.Brief _, Kind.Channel(), Kind.OrderNo() -> " TEXT";
        };
    }
}
