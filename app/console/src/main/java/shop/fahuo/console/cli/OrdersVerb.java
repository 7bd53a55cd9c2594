package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.order.ShipByWords;
import shop.fahuo.console.order.view.ViewReading;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.task.Trouble;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.OrderSort;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `orders`: lists orders, the newest first unless somebody says otherwise, or groups of them.
final class OrdersVerb {

    private static final int USUAL_LIMIT = 50;
    private static final int PAGE = 200;
    private static final int LONGEST_GOODS = 28;

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("orders", "cli.verb.orders")
                            .with(
                                    Stream.concat(
                                                    FilterOptions.ALL.stream(),
                                                    Stream.of(
                                                            Option.of(
                                                                    "view",
                                                                    "cli.option.view",
                                                                    new Kind.Text()),
                                                            Option.of(
                                                                    "by",
                                                                    "cli.option.viewsOf",
                                                                    new Kind.Person()),
                                                            Option.of(
                                                                    "sort",
                                                                    "cli.option.sort",
                                                                    new Kind.Word(
                                                                            OrderSort.all()
                                                                                    .map(
                                                                                            OrderSort
                                                                                                    ::word)
                                                                                    .toList())),
                                                            Option.of(
                                                                    "oldest",
                                                                    "cli.option.oldest",
                                                                    new Kind.Flag()),
                                                            OrderGroups.OPTION,
                                                            Option.of(
                                                                    "limit",
                                                                    "cli.option.limit",
                                                                    new Kind.Count())))
                                            .toArray(Option[]::new)),
                    Verb.Use.READ,
                    OrdersVerb::run);

    private interface Sink {
        void page(List<OrderRow> rows);
    }

    private OrdersVerb() {}

    private static int run(Call call, Shop shop) {
        if (call.arguments().has("sort") && call.arguments().has("oldest")) {
            call.note("cli.wrong.same", "--sort", "--oldest");
            return Call.WRONG_USAGE;
        }
        var name = call.arguments().text("view");
        if (name.isPresent()) {
            return ofView(call, shop, name.get());
        }
        return switch (FilterOptions.read(call.arguments())) {
            case FilterOptions.Wrong(var why) -> {
                call.note(why.key(), why.values().toArray());
                yield Call.WRONG_USAGE;
            }
            case FilterOptions.Fine(var narrowed) -> {
                list(call, shop, sorted(call, narrowed));
                yield Call.DONE;
            }
        };
    }

    /// As the window shows the view.
    private static int ofView(Call call, Shop shop, String name) {
        var also =
                FilterOptions.ALL.stream()
                        .filter(option -> call.arguments().has(option.name()))
                        .findFirst();
        if (also.isPresent()) {
            call.note("cli.wrong.same", "--view", "--" + also.get().name());
            return Call.WRONG_USAGE;
        }
        return switch (ViewVerbs.of(call, shop)) {
            case ViewReading.Faulty(var problems) -> ViewVerbs.refuse(call, problems);
            case ViewReading.Views(var views) -> {
                var view = views.stream().filter(one -> one.name().equals(name)).findFirst();
                view.ifPresent(one -> list(call, shop, sorted(call, one.filter())));
                yield view.isPresent() ? Call.DONE : call.refuse("cli.view.unknown", name);
            }
        };
    }

    private static OrderFilter sorted(Call call, OrderFilter filter) {
        return call.arguments()
                .text("sort")
                .flatMap(word -> OrderSort.named(word.toLowerCase(Locale.ROOT)))
                .map(filter::sorted)
                .orElseGet(() -> call.arguments().has("oldest") ? filter.fromOldest() : filter);
    }

    private static void list(Call call, Shop shop, OrderFilter filter) {
        if (OrderGroups.isAsked(call)) {
            OrderGroups.write(call, shop, filter, call.arguments().count("limit", USUAL_LIMIT));
        } else if (call.isJson()) {
            writeJson(call, shop, filter);
        } else {
            write(call, shop, filter);
        }
    }

    /// Pages, so that a long list needs no more memory than a short one.
    ///
    /// @param sink gets pages that have any orders
    /// @return how many orders there were
    private static int list(Call call, Shop shop, OrderFilter filter, Sink sink) {
        int limit = call.arguments().count("limit", USUAL_LIMIT);
        int left = limit;
        Optional<Cursor> after = Optional.empty();
        do {
            var page = shop.store().orders().page(filter, after, Math.min(left, PAGE));
            if (!page.rows().isEmpty()) {
                sink.page(page.rows());
            }
            left -= page.rows().size();
            after = page.next();
        } while (after.isPresent() && left > 0 && !call.caller().isGone());
        return limit - left;
    }

    private static void writeJson(Call call, Shop shop, OrderFilter filter) {
        var comma = new StringBuilder();
        call.jsonPart("[");
        list(
                call,
                shop,
                filter,
                rows -> {
                    call.jsonPart(
                            rows.stream()
                                    .map(row -> Json.write(OrderJson.of(row)))
                                    .collect(Collectors.joining(",", comma, "")));
                    comma.replace(0, comma.length(), ",");
                });
        call.jsonPart("]\n");
    }

    private static void write(Call call, Shop shop, OrderFilter filter) {
        if (list(call, shop, filter, rows -> call.print(table(call, rows))) == 0) {
            call.note("cli.orders.none");
        }
    }

    private static Table table(Call call, List<OrderRow> rows) {
        var ui = call.ui();
        var table =
                Table.of(
                        ui.get("order.table.number"),
                        ui.get("order.table.channel"),
                        ui.get("order.table.phase"),
                        ui.get("order.table.badges"),
                        ui.get("order.table.goods"),
                        ">" + ui.get("order.table.total"),
                        ui.get("order.table.recipient"),
                        ui.get("order.table.placed"),
                        ui.get("order.table.shipBy"));
        for (var row : rows) {
            table.row(
                    row.key().number(),
                    ui.channel(row.key().channel()),
                    ui.word(row.phase()),
                    badges(call, row),
                    Width.cut(row.goods(), LONGEST_GOODS),
                    Shown.money(row.total()),
                    row.maskedRecipient(),
                    ui.shown().time(row.placed()),
                    ShipByWords.open(row).map(ui.shown()::time).orElse(""));
        }
        return table;
    }

    private static String badges(Call call, OrderRow row) {
        var holds =
                row.holds().stream().sorted().map(call.ui()::word).collect(Collectors.joining(" "));
        var troubles =
                row.troubles().stream()
                        .map(Trouble::troubleClass)
                        .distinct()
                        .sorted()
                        .map(call.ui()::word)
                        .collect(Collectors.joining(" "));
        return (troubles + " " + holds).strip();
    }
}
