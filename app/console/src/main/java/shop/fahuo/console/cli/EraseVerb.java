package shop.fahuo.console.cli;

import shop.fahuo.console.erasure.ErasureWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.erasure.ErasureAnswered;
import shop.fahuo.store.erasure.ErasureRefusal;
import shop.fahuo.store.erasure.ErasureWish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `erase NUMBER…`: personal data of orders goes away, or is kept for the law alone. Each order is
/// answered by itself; that one is refused stops none of the others.
final class EraseVerb {

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("erase", "cli.verb.erase")
                            .with(new Operand("NUMBER", new Kind.OrderNo(), false, true))
                            .with(
                                    Option.required("by", "cli.option.by", new Kind.Person()),
                                    Option.required("why", "cli.option.why", new Kind.Brief(500)),
                                    Option.of("buyer", "cli.option.buyer", new Kind.Text()),
                                    Option.of("channel", "cli.option.channel", new Kind.Channel()),
                                    Option.of("restrict", "cli.option.restrict", new Kind.Flag()),
                                    Option.of(
                                            "before-term",
                                            "cli.option.beforeTerm",
                                            new Kind.Flag()),
                                    Option.of("dry-run", "cli.option.eraseDry", new Kind.Flag())),
                    Verb.Use.WRITE,
                    (call, shop) -> new EraseVerb(call, shop).run());

    private final Call call;
    private final Shop shop;
    private final boolean isTrial;
    private final ErasureWish.State how;

    /// What was named, and what it means.
    private sealed interface Named {

        record Order(String number, OrderId id) implements Named {}

        record Unknown(String number, String words) implements Named {}
    }

    /// @param orders all that it was done to
    /// @param rows how many rows of each table
    private record Result(
            String number,
            boolean done,
            List<String> orders,
            Map<String, Long> rows,
            String words) {}

    private EraseVerb(Call call, Shop shop) {
        this.call = call;
        this.shop = shop;
        isTrial = call.arguments().has("dry-run");
        how =
                call.arguments().has("restrict")
                        ? ErasureWish.State.RESTRICTED
                        : ErasureWish.State.ERASED;
    }

    private int run() {
        var why = call.arguments().textOrNone("why").strip();
        var named = named();
        if (why.isEmpty() || named.isEmpty()) {
            call.note("cli.wrong.missing", why.isEmpty() ? "--why" : "NUMBER");
            return Call.WRONG_USAGE;
        }
        var wish = new ErasureWish(how, call.arguments().has("before-term"), why);
        var results = named.stream().map(one -> result(one, wish)).toList();
        if (call.isJson()) {
            call.json(results.stream().map(EraseVerb::json).toList());
        }
        results.forEach(this::say);
        return results.stream().allMatch(Result::done) ? Call.DONE : Call.REFUSED;
    }

    private List<Named> named() {
        var channel = call.arguments().text("channel").map(ChannelName::new);
        var orders = shop.store().orders();
        var named = new ArrayList<Named>();
        for (var number : call.arguments().all("NUMBER").stream().distinct().toList()) {
            named.add(
                    switch (Naming.of(number, channel, shop)) {
                        case Naming.Not(var why) -> new Named.Unknown(number, call.ui().get(why));
                        case Naming.One(var key) ->
                                orders.id(key)
                                        .<Named>map(id -> new Named.Order(number, id))
                                        .orElseGet(() -> new Named.Unknown(number, unknown()));
                    });
        }
        call.arguments().text("buyer").stream()
                .flatMap(buyer -> orders.rows(shop.store().erasures().ofBuyer(buyer)).stream())
                .filter(row -> channel.isEmpty() || channel.get().equals(row.key().channel()))
                .forEach(row -> named.add(new Named.Order(row.key().number().value(), row.id())));
        return named;
    }

    private Result result(Named named, ErasureWish wish) {
        return switch (named) {
            case Named.Unknown(var number, var words) ->
                    new Result(number, false, List.of(), Map.of(), words);
            case Named.Order(var number, var id) -> {
                var erasures = shop.store().erasures();
                var answered =
                        isTrial
                                ? erasures.preview(id, wish)
                                : erasures.erase(id, wish, People.of(call));
                yield result(number, answered.join());
            }
        };
    }

    private Result result(String number, ErasureAnswered answered) {
        return switch (answered) {
            case ErasureAnswered.Already() ->
                    new Result(number, true, List.of(), Map.of(), call.ui().get("erasure.nothing"));
            case ErasureAnswered.Refused(var why) ->
                    new Result(number, false, List.of(), Map.of(), words(why));
            case ErasureAnswered.Done(var orders, var rows) -> {
                var numbers = orders.stream().map(key -> key.number().value()).toList();
                yield new Result(number, true, numbers, rows, done(numbers, rows));
            }
        };
    }

    private String done(List<String> numbers, Map<String, Long> rows) {
        var key =
                switch (how) {
                    case ERASED -> isTrial ? "cli.erase.would" : "cli.erase.did";
                    case RESTRICTED -> isTrial ? "cli.erase.wouldKeep" : "cli.erase.kept";
                };
        var places =
                rows.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
        return call.ui().get(key, String.join(" ", numbers), places);
    }

    /// Before the term is over there are two ways, and here they have names.
    private String words(ErasureRefusal why) {
        var words = ErasureWords.of(why, call.ui());
        return why instanceof ErasureRefusal.KeptUntil
                ? call.ui().get("cli.erase.ways", words)
                : words;
    }

    private String unknown() {
        return call.ui().get("erasure.unknown");
    }

    private static Object json(Result result) {
        return Json.object(
                "number", result.number(),
                "done", result.done(),
                "orders", result.orders(),
                "rows", result.rows(),
                "words", result.words());
    }

    private void say(Result result) {
        if (!result.done()) {
            call.note("cli.erase.result", result.number(), result.words());
        } else if (!call.isJson()) {
            call.say("cli.erase.result", result.number(), result.words());
        }
    }
}
