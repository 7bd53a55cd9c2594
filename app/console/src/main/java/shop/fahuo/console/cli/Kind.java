package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.order.filter.FilterReading;
import shop.fahuo.console.order.filter.FilterText;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.order.Criterion.About;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// What may stand in the place of an option's or an operand's value.
sealed interface Kind {

    /// No value: it is there or it is not.
    record Flag() implements Kind {}

    record Text() implements Kind {}

    /// Text that is stored, and no longer than its place allows.
    record Brief(int longest) implements Kind {}

    /// The name of a channel.
    record Channel() implements Kind {}

    /// The name of a person.
    record Person() implements Kind {}

    /// The number of an order.
    record OrderNo() implements Kind {}

    /// A name and what it is to be, which may be nothing: `url=https://…`.
    record Setting() implements Kind {}

    /// A name and the file that holds its secret: `token=@FILE`. The secret itself never stands on
    /// a command line, where every process of the machine can read it.
    record Secret() implements Kind {}

    /// A file or folder, relative to where the caller is.
    record FileName() implements Kind {}

    /// A whole number, 1 or more.
    record Count() implements Kind {}

    /// An amount of money: `12` or `12.50`.
    record Yuan() implements Kind {}

    /// A line of an order by its place, and how many of it: `2=1`.
    record Units() implements Kind {}

    /// A day or a moment in the shop's time.
    record Moment() implements Kind {}

    /// What a list of orders is narrowed to, as [FilterText] has it.
    ///
    /// @param before completes the text where the option is only a part of it
    /// @param after as before
    record Asked(About about, String before, String after) implements Kind {

        Asked(About about) {
            this(about, "", "");
        }
    }

    /// One of some words, in capitals or not.
    record Word(List<String> words) implements Kind {

        public Word {
            words = List.copyOf(words);
        }

        static Word of(Enum<?>... constants) {
            return new Word(Arrays.stream(constants).map(Enum::name).toList());
        }

        private String choice() {
            return String.join(" ", words).toLowerCase(Locale.ROOT);
        }
    }

    /// What is wrong with a value; empty when nothing is.
    ///
    /// @param name of the option or operand, as it is written
    default Optional<Wording> problem(String name, String value) {
        return switch (this) {
            case Flag(), Text() -> Optional.empty();
            case Brief(var longest) ->
                    unless(value.length() <= longest, "cli.wrong.long", name, longest);
            case Setting() ->
                    unless(value.matches("(?s)[\\w.-]{1,40}=.*"), "cli.wrong.setting", name, value);
            case Secret() -> unless(value.matches("[\\w.-]{1,40}=@.+"), "cli.wrong.secret", name);
            case Channel() ->
                    unless(isMade(() -> new ChannelName(value)), "cli.wrong.channel", name, value);
            case Person() ->
                    unless(isMade(() -> new Actor.Person(value)), "cli.wrong.person", name, value);
            case OrderNo() ->
                    unless(isMade(() -> new OrderNumber(value)), "cli.wrong.number", name, value);
            case FileName() -> unless(isFileName(value), "cli.wrong.file", name, value);
            case Count() -> unless(value.matches("[1-9]\\d{0,8}"), "cli.wrong.count", name, value);
            case Yuan() ->
                    unless(value.matches("\\d{1,9}(\\.\\d{1,2})?"), "cli.wrong.yuan", name, value);
            case Units() ->
                    unless(
                            value.matches("[1-9]\\d{0,3}=[1-9]\\d{0,8}"),
                            "cli.wrong.units",
                            name,
                            value);
            case Moment() ->
                    unless(Moments.read(value).isPresent(), "cli.wrong.moment", name, value);
            case Asked(var about, var before, var after) ->
                    FilterText.read(about, before + value + after)
                                    instanceof FilterReading.Wrong(var why)
                            ? Optional.of(Wording.of("cli.wrong.filter", name, why))
                            : Optional.empty();
            case Word word ->
                    unless(
                            word.words().stream().anyMatch(value::equalsIgnoreCase),
                            "cli.wrong.word",
                            name,
                            value,
                            word.choice());
        };
    }

    private static Optional<Wording> unless(boolean fine, String key, Object... values) {
        return fine ? Optional.empty() : Optional.of(Wording.of(key, values));
    }

    private static boolean isFileName(String value) {
        return !value.isEmpty() && isMade(() -> Path.of(value));
    }

    /// Whether the type of such a value takes it.
    private static boolean isMade(Supplier<?> value) {
        try {
            return value.get() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
