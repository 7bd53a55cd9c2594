package shop.fahuo.console.cli;

import java.util.List;

/// Something that begins with `--`.
///
/// @param name without the dashes
/// @param summary key of the text that says what it is for
record Option(String name, String summary, Kind kind, boolean required, boolean many) {

    static final Option HOME = of("home", "cli.option.home", new Kind.FileName());
    static final Option DB = of("db", "cli.option.db", new Kind.Text());
    static final Option JSON = of("json", "cli.option.json", new Kind.Flag());
    static final Option LANG = of("lang", "cli.option.lang", new Kind.Word(List.of("zh", "en")));
    static final Option HELP = of("help", "cli.option.help", new Kind.Flag());

    /// What every verb understands.
    static final List<Option> COMMON = List.of(HOME, DB, JSON, LANG, HELP);

    static Option of(String name, String summary, Kind kind) {
        return new Option(name, summary, kind, false, false);
    }

    static Option required(String name, String summary, Kind kind) {
        return new Option(name, summary, kind, true, false);
    }

    static Option repeated(String name, String summary, Kind kind) {
        return new Option(name, summary, kind, false, true);
    }

    boolean isFlag() {
        return kind instanceof Kind.Flag;
    }
}
