package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `orders`: lists orders, the newest first.
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
                                                                    "oldest",
                                                                    "cli.option.oldest",
                                                                    new Kind.Flag()),
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
        return switch (FilterOptions.read(call.arguments())) {
            case FilterOptions.Wrong(var why) -> {
                call.note(why.key(), why.values().toArray());
                yield Call.WRONG_USAGE;
            }
            case FilterOptions.Fine(var narrowed) -> {
                list(call, shop, narrowed.sorted(call.arguments().has("oldest")));
                yield Call.DONE;
            }
        };
    }

    private static void list(Call call, Shop shop, OrderFilter filter) {
        if (call.isJson()) {
            writeJson(call, shop, filter);
        } else {
            write(call, shop, filter);
        }
    }

    /// Pages, so that a long list needs no more memory than a short one.
    private static void list(Call call, Shop shop, OrderFilter filter, Sink sink) {
        int left = call.arguments().count("limit", USUAL_LIMIT);
        Optional<Cursor> after = Optional.empty();
        do {
            var page = shop.store().orders().page(filter, after, Math.min(left, PAGE));
            sink.page(page.rows());
            left -= page.rows().size();
            after = page.next();
        } while (after.isPresent() && left > 0 && !call.caller().isGone());
    }

    private static void writeJson(Call call, Shop shop, OrderFilter filter) {
        var comma = new StringBuilder();
        call.jsonPart("[");
        list(
                call,
                shop,
                filter,
                rows -> {
                    if (!rows.isEmpty()) {
                        call.jsonPart(
                                rows.stream()
                                        .map(row -> Json.write(OrderJson.of(row)))
                                        .collect(Collectors.joining(",", comma, "")));
                        comma.replace(0, comma.length(), ",");
                    }
                });
        call.jsonPart("]\n");
    }

    private static void write(Call call, Shop shop, OrderFilter filter) {
        list(
                call,
                shop,
                filter,
                rows -> {
                    if (rows.isEmpty()) {
                        call.note("cli.orders.none");
                    } else {
                        call.print(table(call, rows));
                    }
                });
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
                        ui.get("order.table.placed"));
        for (var row : rows) {
            table.row(
                    row.key().number(),
                    ui.channel(row.key().channel()),
                    ui.word(row.phase()),
                    badges(call, row),
                    Width.cut(row.goods(), LONGEST_GOODS),
                    Shown.money(row.total()),
                    row.maskedRecipient(),
                    ui.shown().time(row.placed()));
        }
        return table;
    }

    private static String badges(Call call, OrderRow row) {
        var holds =
                row.holds().stream().sorted().map(call.ui()::word).collect(Collectors.joining(" "));
        return row.trouble() ? (call.ui().get("order.badge.trouble") + " " + holds).strip() : holds;
    }
}
